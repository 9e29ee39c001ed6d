import type { StoredEntry } from '@cordwatch/worklist';
import type pg from 'pg';

const STUDY = `insert into study (study_instance_uid, session_key, last_received_at, rev, triaged_rev)
  values ($1, 'test', now() - interval '1 hour', 1, 1) on conflict do nothing`;
const ENTRY = `insert into entry
  (study_instance_uid, triaged_rev, tier, read_by, verdict, patient_id, patient_name, description, accession_number, modalities, entry)
  values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** Puts an entry where the ingest worker would have put it. */
export const insertEntry = async (client: pg.Client, entry: StoredEntry): Promise<void> => {
  const { studyInstanceUid: uid, patient, study } = entry;
  await client.query(STUDY, [uid]);
  await client.query(ENTRY, [
    uid,
    entry.tier === 'emergency' ? 0 : 1,
    entry.readBy,
    entry.judgement.wholeSpineWithContrast.is,
    patient.id,
    patient.name,
    study.description,
    study.accessionNumber,
    study.modalities,
    JSON.stringify(entry),
  ]);
};
