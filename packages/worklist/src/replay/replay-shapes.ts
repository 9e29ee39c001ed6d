import { z } from 'zod';
import { tierSchema } from '../stored-entry.ts';

/** When a study was read. `lateMs` is 0 in time, and null beside a reading that is not there. */
const readSchema = z.object({ readAt: z.string().nullable(), lateMs: z.number().nullable() });

export const replayedStudySchema = z
  .object({
    studyInstanceUid: z.string(),
    arrivedAt: z.string(),
    /** Under the policy of the replay, with everything that is known by now. */
    tier: tierSchema,
    readBy: z.string(),
    actual: readSchema,
    replayed: readSchema,
  })
  .meta({ id: 'ReplayedStudy' });
export type ReplayedStudy = z.output<typeof replayedStudySchema>;

const latenessSchema = z.object({
  read: z.number().int(),
  unread: z.number().int(),
  /** Of the unread ones, those that were due before the last reading of all. */
  unreadLate: z.number().int(),
  late: z.number().int(),
  totalLateMs: z.number(),
  worstLateMs: z.number(),
});
export type Lateness = z.output<typeof latenessSchema>;

const comparedSchema = z.object({ actual: latenessSchema, replayed: latenessSchema });

/** What would have been read when, had every reader taken the first of the list under a policy. */
export const replaySchema = z
  .object({
    priorityPolicy: z.string(),
    /** In reading order. */
    studies: z.array(replayedStudySchema),
    lateness: z.object({ emergency: comparedSchema, scheduled: comparedSchema }),
    /** Readings at a moment when nothing was waiting: a study that was read before it arrived. */
    idleReadings: z.number().int(),
  })
  .meta({ id: 'Replay' });
export type Replay = z.output<typeof replaySchema>;
