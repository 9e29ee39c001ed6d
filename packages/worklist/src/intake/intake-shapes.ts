import { z } from 'zod';
import { doubtSchema, quarantineReasonSchema, refusalSchema, viaSchema } from './intake-codes.ts';

/** What became of the instances that were offered. What was refused is not among them. */
export const offeredSchema = z
  .object({ stored: z.number().int(), duplicate: z.number().int(), quarantined: z.number().int() })
  .meta({ id: 'Offered' });
export type Offered = z.output<typeof offeredSchema>;

/** The hour and the day are kept in steps of five minutes, so they may lack as much at their beginning. */
const windowsSchema = z.object({ fiveMinutes: offeredSchema, hour: offeredSchema, day: offeredSchema });

/** Who offers instances, and how long ago they were heard. Times are ISO 8601. */
export const senderSchema = z
  .object({
    via: viaSchema,
    /** An AE title and address, an address, the name of a PACS: what the sender says of itself, so hostile text. */
    sender: z.string(),
    firstSeenAt: z.string(),
    /** A connection, an echo or an instance. */
    lastSeenAt: z.string(),
    /** Null when none is known of. */
    lastImageAt: z.string().nullable(),
    offered: windowsSchema,
    refused: z.object({ count: z.number().int(), last: refusalSchema.nullable(), lastAt: z.string().nullable() }),
  })
  .meta({ id: 'IntakeSender' });
export type IntakeSender = z.output<typeof senderSchema>;

/** Studies whose facts have changed since they were judged last. */
const queueSchema = z.object({
  waiting: z.number().int(),
  /** For how long the one that has waited longest has; null when none waits. */
  oldestWaitsMs: z.number().int().nullable(),
  /** Those among them that triage has failed on; it is tried again, less and less often. */
  failing: z.number().int(),
});

const doubtCountSchema = z.object({
  doubt: doubtSchema,
  instancesInHour: z.number().int(),
  instancesInDay: z.number().int(),
  studiesInDay: z.number().int(),
});

/** `count` ends at 10,000; `isMore` says that there are more. */
const reasonCountSchema = z.object({
  reason: quarantineReasonSchema,
  count: z.number().int(),
  isMore: z.boolean(),
});

/** `GET /api/v1/intake`: those who were heard last come first. */
export const intakePageSchema = z
  .object({
    senders: z.array(senderSchema),
    /** How many more there are than are listed. */
    sendersLeftOut: z.number().int(),
    /** Of all senders, listed or not. */
    offered: windowsSchema,
    queue: queueSchema,
    doubts: z.array(doubtCountSchema),
    /** What waits in quarantine for somebody, most of one reason first. */
    quarantine: z.array(reasonCountSchema),
    /** When the database said so. */
    asOf: z.string(),
  })
  .meta({ id: 'IntakePage' });
export type IntakePage = z.output<typeof intakePageSchema>;
