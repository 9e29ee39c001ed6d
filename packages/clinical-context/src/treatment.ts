import { z } from 'zod';
import { idSchema, isoDateSchema } from './values.ts';
import { vertebraeInOrder, vertebraSchema } from './vertebra.ts';

/** Who said so. What `fhir` and `dicom` say was confirmed by a person or sent by a system that the site trusts. */
const sourceSchema = z.enum(['person', 'fhir', 'dicom']);

/** Empty where no level is recorded. */
const levelsSchema = z.array(vertebraSchema).max(96).overwrite(vertebraeInOrder);

export const surgerySchema = z
  .strictObject({
    id: idSchema,
    kind: z.literal('surgery'),
    procedure: z.enum([
      'decompression',
      'separation-surgery',
      'corpectomy',
      'stabilisation',
      'cement-augmentation',
      'other',
    ]),
    /** How much of the tumour was removed: shown as context, and never a reason to read sooner or later. */
    extent: z.enum(['gross-total', 'subtotal', 'decompression-only', 'unknown']),
    /** Null where nobody said. */
    forProgressionAfterRadiotherapy: z.boolean().nullable(),
    date: isoDateSchema,
    levels: levelsSchema,
    source: sourceSchema,
  })
  .meta({ id: 'Surgery' });
export type Surgery = z.output<typeof surgerySchema>;

export const radiotherapySchema = z
  .strictObject({
    id: idSchema,
    /** Stereotactic radiosurgery or stereotactic body radiotherapy, or conventional external beam radiotherapy. */
    kind: z.enum(['srs', 'ebrt']),
    startDate: isoDateSchema,
    /** The day of the last fraction; null while the course is under way. */
    endDate: isoDateSchema.nullable(),
    doseGy: z.number().nullable(),
    fractions: z.number().nullable(),
    levels: levelsSchema,
    source: sourceSchema,
  })
  .meta({ id: 'Radiotherapy' });
export type Radiotherapy = z.output<typeof radiotherapySchema>;

export const treatmentSchema = z.discriminatedUnion('kind', [surgerySchema, radiotherapySchema]);
export type Treatment = z.output<typeof treatmentSchema>;
