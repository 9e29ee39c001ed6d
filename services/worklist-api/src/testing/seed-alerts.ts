import { type RescanNeed, rescanNeeds, type StoredEntry } from '@cordwatch/worklist';
import type pg from 'pg';

const insertAlert = `
  insert into rescan_alert (study_instance_uid, study_instance_uids, profile, missing, missing_key, station,
    accession_numbers, last_image_at, on_site_until)
  values ($1, $2, $3, $4, $5, $6, $7, now() - interval '5 minutes', now() + interval '55 minutes')
  returning alert_id::text as "alertId"`;

/** Raises an alert about a seeded entry, as the ingest worker does. @returns its id. */
export const seedAlert = async (pool: Pick<pg.Pool, 'query'>, entry: StoredEntry): Promise<string> => {
  const [need] = rescanNeeds([entry]);
  if (!need) throw new Error('The entry lacks nothing');
  const { studyInstanceUids, profile, missing, missingKey }: RescanNeed = need;
  const { scanner, accessionNumber } = entry.study;
  const { rows } = await pool.query<{ alertId: string }>(insertAlert, [
    ...[studyInstanceUids[0], studyInstanceUids, profile, JSON.stringify(missing), missingKey, scanner],
    accessionNumber === null ? [] : [accessionNumber],
  ]);
  return rows[0]?.alertId ?? '';
};
