import type { HistoryStudy } from '@cordwatch/prior-studies';
import { z } from 'zod';
import { isoDateOf } from '../deadline/days.ts';
import { studyJudgementSchema } from '../judgement-schema.ts';
import { type StoredEntry, storedEntrySchema } from '../stored-entry.ts';

const { shape: judgement } = studyJudgementSchema;
const covers = judgement.coverage.pick({ is: true, levels: true });

/** What the chart of a person needs of one entry: small, so that a long history does not unpack all the evidence. */
export const entryHistorySchema = z.object({
  studyInstanceUid: z.string(),
  sessionUids: z.array(z.string()),
  patient: storedEntrySchema.shape.patient,
  order: storedEntrySchema.shape.order,
  arrivedAt: z.string(),
  /** `YYYYMMDD`, as in the header. */
  studyDate: z.string().nullable(),
  description: z.string().nullable(),
  modalities: z.array(z.string()),
  scanner: z.string().nullable(),
  fieldStrengthTesla: z.number().nullable(),
  profile: judgement.profile,
  provisional: z.boolean(),
  coverage: covers,
  contrast: judgement.contrast.pick({ is: true, route: true }),
  wholeSpineWithContrast: covers,
  series: z.array(
    judgement.series.element.pick({
      seriesInstanceUid: true,
      seriesDescription: true,
      role: true,
      plane: true,
      weighting: true,
      fatSuppressed: true,
      phase: true,
      levels: true,
      extentMm: true,
      frameOfReferenceUid: true,
    }),
  ),
});
export type EntryHistory = z.output<typeof entryHistorySchema>;

/** The part of an entry that the person's chart is made from. */
export const historyOf = ({
  studyInstanceUid,
  patient,
  order,
  arrivedAt,
  study,
  judgement,
}: StoredEntry): EntryHistory =>
  entryHistorySchema.parse({
    ...{ studyInstanceUid, patient, order, arrivedAt },
    ...{ studyDate: study.date, description: study.description, modalities: study.modalities },
    ...{ scanner: study.scanner, fieldStrengthTesla: study.fieldStrengthTesla },
    ...judgement,
    sessionUids: judgement.studyInstanceUids,
  });

/** `ingestOrder` counts up as studies are stored. */
export const historyStudyOf = (
  { patient: _patient, order: _order, arrivedAt: _arrivedAt, studyDate, ...history }: EntryHistory,
  ingestOrder: number,
): HistoryStudy => ({ ...history, date: isoDateOf(studyDate), ingestOrder });
