import { type StoredEntry, TIER_NUMBERS } from '@cordwatch/worklist';
import type pg from 'pg';

/** The state of the study beside its entry; by default it has been quiet for an hour and is triaged. */
export type StudyState = {
  readonly sessionKey?: string;
  readonly receivedSecondsAgo?: number;
  readonly untriaged?: boolean;
};

const insertStudy = `
  insert into study (study_instance_uid, session_key, last_received_at, rev, triaged_rev)
  values ($1, $2, now() - $3 * interval '1 second', 2, $4)`;

const insertEntry = `
  insert into entry (study_instance_uid, triaged_rev, tier, read_by, verdict, patient_id, patient_name, description,
    accession_number, modalities, entry)
  values ($1, 2, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** Writes the entry as the ingest worker does. */
export const seedEntry = async (pool: pg.Pool, entry: StoredEntry, state: StudyState = {}): Promise<void> => {
  const { sessionKey = entry.studyInstanceUid, receivedSecondsAgo = 3600, untriaged = false } = state;
  const { studyInstanceUid, patient, study, judgement } = entry;
  await pool.query(insertStudy, [studyInstanceUid, sessionKey, receivedSecondsAgo, untriaged ? 1 : 2]);
  await pool.query(insertEntry, [
    ...[studyInstanceUid, TIER_NUMBERS[entry.tier], entry.readBy, judgement.wholeSpineWithContrast.is],
    ...[patient.id, patient.name, study.description, study.accessionNumber, study.modalities, entry],
  ]);
};

export const seedEntries = async (pool: pg.Pool, entries: readonly StoredEntry[]): Promise<void> => {
  for (const entry of entries) await seedEntry(pool, entry);
};
