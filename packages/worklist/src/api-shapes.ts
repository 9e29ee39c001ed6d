import { z } from 'zod';
import { studyChartSchema } from './chart/study-chart-schema.ts';
import { studyJudgementSchema } from './judgement-schema.ts';
import { backgroundNoteSchema, patientSchema, reasonSchema, storedEntrySchema, tierSchema } from './stored-entry.ts';

export const claimSchema = z
  .object({ by: z.string(), epoch: z.number().int(), until: z.string() })
  .meta({ id: 'Claim' });

/** Who read a study, and when. */
export const readSchema = z.object({ by: z.string(), at: z.string() }).meta({ id: 'Read' });

/** `says` are sentences without markup. */
export const followUpSchema = z
  .object({
    isComparison: z.boolean(),
    baseline: z.string().nullable(),
    latest: z.object({ studyInstanceUid: z.string(), date: z.string(), says: z.string() }).nullable(),
    slot: z.object({ dueDate: z.string(), closes: z.boolean(), says: z.string() }).nullable(),
  })
  .meta({ id: 'FollowUp' });

/** A row of the worklist: what orders it, what it is, and the verdict with the contrast found at each level. */
export const worklistRowSchema = z
  .object({
    studyInstanceUid: z.string(),
    patient: patientSchema,
    study: storedEntrySchema.shape.study,
    tier: tierSchema,
    arrivedAt: z.string(),
    readBy: z.string(),
    reasons: z.array(reasonSchema),
    background: z.array(backgroundNoteSchema),
    provisional: z.boolean(),
    profile: studyJudgementSchema.shape.profile,
    /** `says` is the verdict in one sentence, without a full stop; `levels` are those of the post-contrast series. */
    wholeSpineWithContrast: z.object({
      is: studyJudgementSchema.shape.coverage.shape.is,
      levels: studyJudgementSchema.shape.coverage.shape.levels,
      says: z.string(),
    }),
    coverage: z.object({
      is: studyJudgementSchema.shape.coverage.shape.is,
      levels: studyJudgementSchema.shape.coverage.shape.levels,
    }),
    contrast: z.object({
      is: studyJudgementSchema.shape.contrast.shape.is,
      route: studyJudgementSchema.shape.contrast.shape.route,
    }),
    claim: claimSchema.nullable(),
    /** Null while nobody has read it. */
    read: readSchema.nullable(),
    /** Whom the study is kept under; null until that is known. */
    personId: z.string().nullable(),
    /** The study that it is compared with, and the visit of the schedule that it answers; null until it is charted. */
    followUp: followUpSchema.nullable(),
  })
  .meta({ id: 'WorklistRow' });
export type WorklistRow = z.output<typeof worklistRowSchema>;

export const worklistPageSchema = z
  .object({
    entries: z.array(worklistRowSchema),
    next: z.string().nullable(),
    total: z.number().int(),
    asOf: z.string(),
  })
  .meta({ id: 'WorklistPage' });
export type WorklistPage = z.output<typeof worklistPageSchema>;

/** `GET /api/v1/studies/{uid}`: the row and, beside it, the objects of the triage contract. */
export const studyPageSchema = z
  .object({
    ...studyJudgementSchema.shape,
    entry: worklistRowSchema,
    /** The study beside the person's others; null until it is charted. */
    chart: studyChartSchema.nullable(),
    asOf: z.string(),
  })
  .meta({ id: 'StudyPage' });
export type StudyPage = z.output<typeof studyPageSchema>;

/** OHIF's names where OHIF has one, so that a filter is a URL. Dates are `YYYYMMDD`; lists are comma-separated. */
export const worklistQuerySchema = z.object({
  patientName: z.string().max(64).optional(),
  mrn: z.string().max(64).optional(),
  description: z.string().max(64).optional(),
  modalities: z.string().max(64).optional(),
  accession: z.string().max(64).optional(),
  verdict: z.enum(['confirmed', 'refuted', 'indeterminate']).optional(),
  tier: tierSchema.optional(),
  claimed: z.enum(['mine', 'others', 'none']).optional(),
  /** Unread ones where it is left out. */
  read: z.enum(['unread', 'read', 'all']).optional(),
  cursor: z.string().max(512).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type WorklistQuery = z.output<typeof worklistQuerySchema>;
