import { z } from 'zod';
import { markerSchema, responseSchema, symptomSchema } from './observed.ts';
import { treatmentSchema } from './treatment.ts';
import { codeSchema, isoDateSchema, statedSchema, textSchema } from './values.ts';

export const primaryTumourSchema = z
  .strictObject({
    site: z.enum([
      ...([
        'prostate',
        'breast',
        'lung',
        'kidney',
        'thyroid',
        'melanoma',
        'myeloma',
        'lymphoma',
        'colorectal',
      ] as const),
      ...(['stomach', 'oesophagus', 'liver', 'pancreas', 'bladder', 'ovary', 'uterus', 'sarcoma', 'other'] as const),
      'unknown',
    ]),
    code: codeSchema.nullable(),
  })
  .meta({ id: 'PrimaryTumour' });
export type PrimaryTumour = z.output<typeof primaryTumourSchema>;

export const mriContraindicationSchema = z
  .strictObject({
    reason: z.enum([
      ...(['cardiac-device', 'neurostimulator', 'cochlear-implant', 'aneurysm-clip', 'infusion-pump'] as const),
      ...(['metallic-foreign-body', 'claustrophobia', 'cannot-lie-still', 'does-not-fit', 'other'] as const),
    ]),
    note: textSchema(500),
    recordedOn: isoDateSchema,
  })
  .meta({ id: 'MriContraindication' });
export type MriContraindication = z.output<typeof mriContraindicationSchema>;

/** A person's own schedule in place of the policy's. */
export const scheduleSchema = z
  .strictObject({
    /** Whole months between studies in year 1, 2, 3 ... after the latest treatment; the last holds from then on. */
    intervalsMonths: z.tuple([z.int().min(1).max(24)], z.int().min(1).max(24)),
    reason: statedSchema(500),
  })
  .meta({ id: 'PatientSchedule' });
export type PatientSchedule = z.output<typeof scheduleSchema>;

/** As many of each are kept of one person, so that a document has a largest size. */
export const MOST_ITEMS = { treatments: 200, symptoms: 500, markers: 2000, response: 200 } as const;

/** Everything about one person that no header says. One document, written whole, so that nothing is half-stored. */
export const clinicalContextSchema = z
  .strictObject({
    treatments: z.array(treatmentSchema).max(MOST_ITEMS.treatments),
    primaryTumour: primaryTumourSchema.nullable(),
    mriContraindication: mriContraindicationSchema.nullable(),
    symptoms: z.array(symptomSchema).max(MOST_ITEMS.symptoms),
    markers: z.array(markerSchema).max(MOST_ITEMS.markers),
    /** Shown as context; never a reason to read sooner or later. */
    vertebralMetastases: z.number().nullable(),
    response: z.array(responseSchema).max(MOST_ITEMS.response),
    multidisciplinaryReview: z
      .strictObject({ askedOn: isoDateSchema, reason: textSchema(500).nullable() })
      .meta({ id: 'MultidisciplinaryReview' })
      .nullable(),
    schedule: scheduleSchema.nullable(),
    pinnedBaseline: z
      .strictObject({ studyInstanceUid: z.string().regex(/^[0-9.]{1,64}$/), reason: textSchema(500).nullable() })
      .meta({ id: 'PinnedBaseline' })
      .nullable(),
  })
  .meta({ id: 'ClinicalContext' });
export type ClinicalContext = z.output<typeof clinicalContextSchema>;

/** What is known of a person before anybody said anything. */
export const emptyContext: ClinicalContext = {
  treatments: [],
  primaryTumour: null,
  mriContraindication: null,
  symptoms: [],
  markers: [],
  vertebralMetastases: null,
  response: [],
  multidisciplinaryReview: null,
  schedule: null,
  pinnedBaseline: null,
};
