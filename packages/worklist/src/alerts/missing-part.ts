import { z } from 'zod';
import { findingSchema, levelSchema } from '../judgement-schema.ts';

/** One thing that a session was asked to show and does not: what a technologist would have to acquire. */
export const missingPartSchema = z
  .object({
    /** The rule of the profile, or of the verdict where no rule speaks. */
    rule: z.string(),
    /** Levels that no series covers whole; empty when nothing of the kind was acquired. */
    levels: z.array(levelSchema),
    /** "C and the rest of T: sagittal T1 after contrast". Made of closed words and the site's rules, never of DICOM text. */
    says: z.string(),
    coveredMm: z.number().nullable(),
    requiredMm: z.number().nullable(),
    /** DICOM PS3.16. */
    code: findingSchema.shape.code,
  })
  .meta({ id: 'MissingPart' });
export type MissingPart = z.output<typeof missingPartSchema>;
