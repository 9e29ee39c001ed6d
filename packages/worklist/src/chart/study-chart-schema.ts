import { z } from 'zod';
import { evidenceSchema, levelSchema } from '../judgement-schema.ts';

const isoDate = z.string();

const seriesPairSchema = z
  .object({
    current: z.string(),
    prior: z.string(),
    levels: z.array(levelSchema),
    isPostContrast: z.boolean(),
    by: z.string(),
  })
  .meta({ id: 'SeriesPair' });

export const priorSchema = z
  .object({
    studyInstanceUid: z.string(),
    studyInstanceUids: z.array(z.string()),
    date: isoDate,
    standing: z.enum(['comparison', 'partial', 'supplementary', 'none']),
    levels: z.array(levelSchema),
    overlapMm: z.number().nullable(),
    seriesPairs: z.array(seriesPairSchema),
    score: z.number(),
    because: z.array(evidenceSchema),
  })
  .meta({ id: 'Prior' });

const baselineSchema = z
  .object({
    studyInstanceUid: z.string(),
    pinnedBy: z.enum(['rule', 'person']),
    because: z.tuple([evidenceSchema], evidenceSchema),
  })
  .meta({ id: 'Baseline' });

const studySlotSchema = z
  .object({
    anchor: z.string(),
    dueDate: isoDate,
    intervalMonths: z.number().int(),
    closes: z.boolean(),
    waitingSince: isoDate.nullable(),
    daysAfterDue: z.number().int().nullable(),
    missing: z.string().nullable(),
  })
  .meta({ id: 'StudySlot' });

/** A study beside the person's other studies; `chart-schemas.test.ts` holds it equal to the type of prior-studies. */
export const studyChartSchema = z
  .object({
    studyInstanceUid: z.string(),
    isComparison: z.boolean(),
    baseline: baselineSchema.nullable(),
    latest: priorSchema.nullable(),
    priors: z.array(priorSchema),
    slot: studySlotSchema.nullable(),
  })
  .meta({ id: 'StudyChart' });
export type StudyChartShape = z.output<typeof studyChartSchema>;
