import { z } from 'zod';
import { oneLine } from '../rules/words.ts';
import { QUARANTINE_REASONS, quarantineReasonSchema, REPLAY_OUTCOMES, viaSchema } from './intake-codes.ts';

/** `open`: waits for somebody. `stored`: a replay could read it. `dismissed`: somebody says that it is not wanted. */
export const quarantineStateSchema = z.enum(['open', 'stored', 'dismissed']);
export type QuarantineState = z.output<typeof quarantineStateSchema>;

const reason = z.enum(QUARANTINE_REASONS);
const NO_TEXT = /[\0\p{Cs}]/u;
/** A sender as the list names it, to the letter. */
const sender = z
  .string()
  .max(256)
  .refine((text) => !NO_TEXT.test(text), 'expected text without NUL or half characters');

export const quarantineQuerySchema = z.strictObject({
  state: quarantineStateSchema.default('open'),
  reason: reason.optional(),
  sender: sender.optional(),
  cursor: z.string().max(512).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type QuarantineQuery = z.output<typeof quarantineQuerySchema>;

/** All that is open and has this reason, is of this sender, or both. */
export const replayAllBodySchema = z
  .strictObject({ reason: reason.optional(), sender: sender.optional() })
  .refine((body) => body.reason !== undefined || body.sender !== undefined, 'expected a reason, a sender or both')
  .meta({ id: 'ReplayAllRequest' });
export type ReplayAll = z.output<typeof replayAllBodySchema>;

/** How many replays were asked for by this request; `isMore` when the same can be asked again for others. */
export const replayAllAnswerSchema = z
  .object({ asked: z.number().int(), isMore: z.boolean() })
  .meta({ id: 'ReplayAllAnswer' });
export type ReplayAllAnswer = z.output<typeof replayAllAnswerSchema>;

/** Why it is not wanted. */
export const dismissBodySchema = z.strictObject({ reason: oneLine(500) }).meta({ id: 'DismissRequest' });

/** One object that was put aside; never its bytes. Times are ISO 8601; texts are the sender's own, so hostile. */
export const quarantineItemSchema = z
  .object({
    quarantineId: z.string(),
    state: quarantineStateSchema,
    reason: quarantineReasonSchema,
    via: viaSchema,
    sender: z.string(),
    /** A path, a part number: for the person who looks. */
    source: z.string(),
    /** Null when the object was not read to its end. */
    sizeBytes: z.number().int().nullable(),
    /** How much of the object a replay can read: all that comes before its pixels, its beginning, nothing. */
    held: z.enum(['whole', 'beginning', 'nothing']),
    timesSeen: z.number().int(),
    firstSeenAt: z.string(),
    lastSeenAt: z.string(),
    /** As far as they could be read. */
    studyInstanceUid: z.string().nullable(),
    seriesInstanceUid: z.string().nullable(),
    sopInstanceUid: z.string().nullable(),
    /** Asked for and not carried out yet. */
    asked: z.object({ by: z.string(), at: z.string() }).nullable(),
    replays: z.number().int(),
    lastReplay: z.object({ at: z.string(), outcome: z.enum(REPLAY_OUTCOMES) }).nullable(),
    /** Who asked for the replay that stored it, or who dismissed it and why. */
    decided: z.object({ by: z.string(), at: z.string(), because: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'QuarantineItem' });
export type QuarantineItem = z.output<typeof quarantineItemSchema>;

/** `GET /api/v1/quarantine`: what was seen last comes first. */
export const quarantinePageSchema = z
  .object({ items: z.array(quarantineItemSchema), next: z.string().nullable(), asOf: z.string() })
  .meta({ id: 'QuarantinePage' });
export type QuarantinePage = z.output<typeof quarantinePageSchema>;
