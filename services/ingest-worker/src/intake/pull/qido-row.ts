import { createHash } from 'node:crypto';
import { isUid } from '@cordwatch/dicom-header';
import { z } from 'zod';

/** A result of QIDO-RS in the DICOM JSON model (PS3.18 10.6.3.3), as far as it is looked at. */
const resultSchema = z.record(z.string(), z.unknown());
const elementSchema = z.object({ Value: z.array(z.unknown()) });

const STUDY_INSTANCE_UID = '0020000D';
const SERIES_INSTANCE_UID = '0020000E';
export const MODALITIES_IN_STUDY = '00080061';
export const RELATED_SERIES = '00201206';
export const RELATED_INSTANCES = '00201208';

/** What a PACS says of a study; by `digest`, SHA-256, it is known when it says something else. Counts are null where it says none. */
export type StudyRow = {
  readonly uid: string;
  readonly instances: number | null;
  readonly series: number | null;
  readonly digest: string;
};

/** Study date and time, accession number, modalities, description, the patient, the counts: what triage could depend on. */
const TOLD = ['00080020', '00080030', '00080050', MODALITIES_IN_STUDY, '00081030', '00100010', '00100020', '00100021']
  .concat(['00100030', '00100040', RELATED_SERIES, RELATED_INSTANCES])
  .sort();

/** A PACS that tells no counts is looked at again as often: what is not counted may have grown. */
const lookAgainMs = 60 * 60 * 1_000;

/** Null for a result that names no study by a valid UID. */
export function studyRow(result: unknown, now: Date): StudyRow | null {
  const uid = uidIn(result, STUDY_INSTANCE_UID);
  if (uid === null) return null;
  const instances = countIn(result, RELATED_INSTANCES);
  const told = TOLD.map((tag) =>
    valuesIn(result, tag)
      .map((value) => JSON.stringify(value))
      .sort(),
  );
  const turn = instances === null ? Math.floor(now.getTime() / lookAgainMs) : null;
  const digest = createHash('sha256')
    .update(JSON.stringify([told, turn]))
    .digest('hex');
  return { uid, instances, series: countIn(result, RELATED_SERIES), digest };
}

/** Null for a result that names no series by a valid UID. */
export const seriesUid = (result: unknown): string | null => uidIn(result, SERIES_INSTANCE_UID);

function valuesIn(result: unknown, tag: string): unknown[] {
  const parsed = resultSchema.safeParse(result);
  return elementSchema.safeParse(parsed.data?.[tag]).data?.Value ?? [];
}

function uidIn(result: unknown, tag: string): string | null {
  const [uid] = valuesIn(result, tag);
  return typeof uid === 'string' && isUid(uid) ? uid : null;
}

const countSchema = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,10}$/)
      .transform(Number),
  ])
  .pipe(
    z
      .number()
      .int()
      .min(0)
      .max(2 ** 31 - 1),
  );

const countIn = (result: unknown, tag: string): number | null =>
  countSchema.safeParse(valuesIn(result, tag)[0]).data ?? null;
