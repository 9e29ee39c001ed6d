import { z } from 'zod';
import {
  backgroundNoteSchema,
  patientSchema,
  reasonSchema,
  storedEntrySchema,
  studyJudgementSchema,
  tierSchema,
} from './stored-entry.ts';

export const claimSchema = z
  .object({ by: z.string(), epoch: z.number().int(), until: z.string() })
  .meta({ id: 'Claim' });

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
  cursor: z.string().max(512).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type WorklistQuery = z.output<typeof worklistQuerySchema>;
