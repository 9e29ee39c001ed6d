import { z } from 'zod';
import { levelSchema, studyJudgementSchema } from './judgement-schema.ts';

export const tierSchema = z.enum(['emergency', 'scheduled']);

/** One reason that set the read-by time, with its effect in words ("Ordered with high priority: read within 24 h"). */
export const reasonSchema = z
  .object({
    code: z.string(),
    tier: tierSchema,
    says: z.string(),
    withinHours: z.number(),
    /** What its hours count from: the arrival, or a later report. ISO 8601. */
    since: z.string(),
  })
  .meta({ id: 'Reason' });

/** What is known and shown beside the reasons, and sets no time. */
export const backgroundNoteSchema = z.object({ code: z.string(), says: z.string() }).meta({ id: 'BackgroundNote' });

export const patientSchema = z
  .object({
    id: z.string().nullable(),
    issuer: z.string().nullable(),
    name: z.string().nullable(),
    birthDate: z.string().nullable(),
    sex: z.string().nullable(),
  })
  .meta({ id: 'Patient' });

/** A description that the vocabulary does not fully understand. The text is PHI. */
export const unmappedSchema = z
  .object({
    keyword: z.string(),
    text: z.string(),
    /** Words that nothing reads. */
    tokens: z.array(z.string()),
    /** What the text says nothing of. */
    unknown: z.array(z.enum(['levels', 'contrast', 'plane', 'weighting'])),
  })
  .meta({ id: 'UnmappedDescription' });

/** `levels` is empty where the order names none. */
export const askedSchema = z
  .object({
    levels: z.array(levelSchema),
    contrast: z.enum(['with', 'without', 'both', 'intrathecal', 'unstated']),
  })
  .meta({ id: 'Asked' });

/** The stored format. An entry of another version is shown as one that cannot be read, and is made again. */
export const ENTRY_VERSION = 2;

/** What the ingest worker writes and the API reads; `version` changes when an older reader would misread it. */
export const storedEntrySchema = z
  .object({
    version: z.literal(ENTRY_VERSION),
    studyInstanceUid: z.string(),
    patient: patientSchema,
    study: z.object({
      date: z.string().nullable(),
      time: z.string().nullable(),
      description: z.string().nullable(),
      accessionNumber: z.string().nullable(),
      modalities: z.array(z.string()),
      institutionName: z.string().nullable(),
      scanner: z.string().nullable(),
      fieldStrengthTesla: z.number().nullable().default(null),
      instances: z.number().int(),
    }),
    tier: tierSchema,
    /** When the first instance arrived; the clock of the read-by time starts here. ISO 8601. */
    arrivedAt: z.string(),
    readBy: z.string(),
    reasons: z.array(reasonSchema),
    background: z.array(backgroundNoteSchema),
    /** The version of the priority policy that tier, time and reasons were made under. */
    priorityPolicy: z.string(),
    /** What the order says, from which a deadline is made again without headers. */
    order: z.object({ priority: z.string().nullable(), emergencyWords: z.boolean() }),
    /** What the order asks to be imaged, by words and codes; null in an entry that was stored before this was kept. */
    asked: askedSchema.nullable().default(null),
    judgement: studyJudgementSchema,
    unmapped: z.array(unmappedSchema),
  })
  .meta({ id: 'StoredEntry' });
export type StoredEntry = z.output<typeof storedEntrySchema>;
