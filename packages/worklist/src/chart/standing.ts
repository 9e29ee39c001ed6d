import type { StudyChart } from '@cordwatch/prior-studies';
import { z } from 'zod';
import { deadlineOf } from '../deadline/deadline-of.ts';
import type { PriorityPolicy } from '../deadline/priority-policy.ts';
import { type Known, urgencyOf } from '../deadline/urgency.ts';
import { storedEntrySchema } from '../stored-entry.ts';
import type { EntryHistory } from './history-of-entry.ts';
import { studyChartSchema } from './study-chart-schema.ts';

/** The stored format. A standing of another version is made again; until then the entry's own deadline is shown. */
export const STANDING_VERSION = 1;

/** What a person's history makes of one study: when it is to be read, and what it is read beside. */
export const standingSchema = z
  .object({
    version: z.literal(STANDING_VERSION),
    ...storedEntrySchema.pick({ tier: true, readBy: true, reasons: true, background: true, priorityPolicy: true })
      .shape,
    chart: studyChartSchema,
  })
  .meta({ id: 'Standing' });
export type Standing = z.output<typeof standingSchema>;

/** Throws a ZodError only when prior-studies and the stored format have drifted apart. */
export const standingOf = (
  history: EntryHistory,
  chart: StudyChart,
  context: Known['context'],
  policy: PriorityPolicy,
): Standing => {
  const { order, arrivedAt, studyDate } = history;
  const ofEntry = { order, arrivedAt, study: { date: studyDate }, judgement: history };
  return standingSchema.parse({
    version: STANDING_VERSION,
    ...deadlineOf(urgencyOf(ofEntry, { context, slot: chart.slot }), policy),
    chart,
  });
};
