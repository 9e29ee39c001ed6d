import { createHash } from 'node:crypto';
import { historyOf, type StoredEntry, type StudyChartShape, standingSchema } from '@cordwatch/worklist';
import { aStanding } from '@cordwatch/worklist/testing';
import type pg from 'pg';
import { seedEntry } from './seed-entries.ts';

/** The person id of a PatientID without an issuer, as the ingest worker makes it. */
export const personIdOf = (patientId: string): string =>
  createHash('sha256')
    .update(JSON.stringify(['person', '', patientId]))
    .digest('hex');

/** A study that is kept under the person of its PatientID and charted, as the ingest worker leaves it. */
export const seedCharted = async (
  pool: pg.Pool,
  entry: StoredEntry,
  chart: Partial<StudyChartShape> = {},
): Promise<void> => {
  const personId = personIdOf(entry.patient.id ?? '');
  await seedEntry(pool, entry);
  await pool.query(
    `insert into person (person_id, patient_id, rev, charted_rev) values ($1, $2, 1, 1) on conflict do nothing`,
    [personId, entry.patient.id],
  );
  await pool.query('update study set identity_key = $2, person_id = $2 where study_instance_uid = $1', [
    entry.studyInstanceUid,
    personId,
  ]);
  const { tier, readBy, reasons, studyInstanceUid } = entry;
  const standing = aStanding({ tier, readBy, reasons, chart: { ...aStanding().chart, ...chart, studyInstanceUid } });
  await pool.query('update entry set history = $2, standing = $3 where study_instance_uid = $1', [
    entry.studyInstanceUid,
    historyOf(entry),
    standingSchema.parse(standing),
  ]);
};
