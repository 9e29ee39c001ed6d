import { z } from 'zod';
import { idSchema, instantSchema, isoDateSchema, textSchema } from './values.ts';

export const symptomSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(['pain', 'weakness', 'sensory-loss', 'bladder-bowel']),
    course: z.enum(['new', 'worsening', 'stable']),
    onsetDate: isoDateSchema.nullable(),
    /** The clock of a symptom starts no earlier than somebody told it. */
    reportedAt: instantSchema,
    /** Null while it lasts. */
    resolvedDate: isoDateSchema.nullable(),
  })
  .meta({ id: 'Symptom' });
export type Symptom = z.output<typeof symptomSchema>;

export const MARKER_KINDS = [
  'PSA',
  'CA 15-3',
  'CEA',
  'CA 19-9',
  'CA 125',
  'thyroglobulin',
  'AFP',
  'LDH',
  'other',
] as const;

export const markerSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(MARKER_KINDS),
    /** What an `other` marker is called; null for the rest. */
    name: textSchema(60).nullable(),
    takenOn: isoDateSchema,
    /** `<` and `>` where the laboratory gives only a limit, as in `<0.01`; null for a measured value. */
    comparator: z.enum(['<', '>']).nullable(),
    value: z.number(),
    /** UCUM, case-sensitive: `ng/mL`, `k[IU]/L`. */
    unit: textSchema(30),
  })
  .meta({ id: 'Marker' });
export type Marker = z.output<typeof markerSchema>;
export type MarkerKind = Marker['kind'];

/** The course of the disease as somebody assessed it on a day. */
export const responseSchema = z
  .strictObject({ on: isoDateSchema, is: z.enum(['complete', 'partial', 'stable', 'progression', 'unknown']) })
  .meta({ id: 'TreatmentResponse' });
export type TreatmentResponse = z.output<typeof responseSchema>;
