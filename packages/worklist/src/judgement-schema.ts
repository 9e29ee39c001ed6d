import { z } from 'zod';

const outcome = z.enum(['confirmed', 'refuted', 'indeterminate']);
export const levelSchema = z.enum(['C', 'T', 'L', 'S']);
const intervalMm = z.tuple([z.number(), z.number()]);

export const evidenceSchema = z
  .object({
    says: z.string(),
    speaks: z.enum(['for', 'against', 'context']),
    rule: z.string(),
    from: z.array(z.object({ seriesUid: z.string().nullable(), keyword: z.string(), value: z.string() })),
  })
  .meta({ id: 'Evidence' });
/** Never empty, as in `evidence`: the first piece is the decisive one. */
const because = z.tuple([evidenceSchema], evidenceSchema);

const levelCover = z.enum(['covered', 'partial', 'missing', 'unknown']);
const coverageSchema = z
  .object({
    is: outcome,
    levels: z.object({ C: levelCover, T: levelCover, L: levelCover, S: levelCover }),
    coveredMm: z.number().nullable(),
    requiredMm: z.number().nullable(),
    intervalsMm: z.array(intervalMm),
    gapsMm: z.array(intervalMm),
    frameOfReferenceUid: z.string().nullable(),
    because,
  })
  .meta({ id: 'Coverage' });

/** What series may be; profile rules select by the same words. */
export const PLANES = ['sagittal', 'axial', 'coronal', 'oblique'] as const;
export const WEIGHTINGS = [
  'T1',
  'T2',
  'STIR',
  'PD',
  'DWI',
  'ADC',
  'T2*',
  'DCE',
  'Dixon-fat',
  'Dixon-in',
  'Dixon-out',
  'CT',
  'PT',
] as const;
export const PHASES = ['pre', 'post', 'unknown'] as const;

export const seriesSchema = z
  .object({
    studyInstanceUid: z.string(),
    seriesInstanceUid: z.string(),
    part: z.number().int(),
    seriesNumber: z.number().nullable(),
    seriesDescription: z.string().nullable(),
    modality: z.string().nullable(),
    role: z.enum([
      'diagnostic',
      'composed',
      'localizer',
      'derived',
      'reformat',
      'subtraction',
      'calibration',
      'mosaic',
      'non-image',
    ]),
    plane: z.enum(PLANES).nullable(),
    weighting: z.enum(WEIGHTINGS).nullable(),
    fatSuppressed: z.boolean().nullable(),
    phase: z.enum(PHASES),
    levels: z.array(levelSchema),
    extentMm: intervalMm.nullable(),
    frameOfReferenceUid: z.string().nullable(),
    instances: z.number().int(),
    missingSlices: z.number().int(),
    because,
  })
  .meta({ id: 'Series' });

export const findingSchema = z
  .object({
    rule: z.string(),
    asks: z.string(),
    is: z.enum(['unmet', 'undecided']),
    levels: z.array(levelSchema),
    /** Those of them that are covered in part. */
    partial: z.array(levelSchema).default([]),
    coveredMm: z.number().nullable(),
    requiredMm: z.number().nullable(),
    /** DICOM PS3.16. */
    code: z.object({ value: z.string(), scheme: z.literal('DCM'), meaning: z.string() }),
    because,
  })
  .meta({ id: 'Finding' });

export const profileSchema = z.enum([
  'mri-surveillance',
  'ct-myelography',
  'ct-contrast',
  'pet-ct',
  'mscc-emergency',
  'none',
]);

/** The versions of everything that a judgement was made under. */
export const madeUnderSchema = z
  .object({ ruleSet: z.string(), policy: z.string(), profiles: z.string(), vocabulary: z.string() })
  .meta({ id: 'MadeUnder' });

/** The `triage` contract as data from outside; `stored-entry.test.ts` holds it equal to triage's own type. */
export const studyJudgementSchema = z
  .object({
    studyInstanceUid: z.string(),
    studyInstanceUids: z.array(z.string()),
    patientId: z.string().nullable(),
    provisional: z.boolean(),
    profile: profileSchema,
    coverage: coverageSchema,
    contrast: z.object({ is: outcome, route: z.enum(['iv', 'intrathecal', 'oral']).nullable(), because }),
    wholeSpineWithContrast: coverageSchema,
    findings: z.array(findingSchema),
    series: z.array(seriesSchema),
    policyVersion: z.string(),
    madeUnder: madeUnderSchema,
  })
  .meta({ id: 'StudyJudgement' });
