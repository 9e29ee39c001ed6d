import { type StoredEntry, TIER_NUMBERS } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { storableJson } from './storable-json.ts';
import type { Tx } from './tables.ts';

/** Writes a worklist entry if it says anything new. @returns whether it did. */
export async function writeEntry(tx: Tx, entry: StoredEntry, rev: number): Promise<boolean> {
  const { patient, study, judgement } = entry;
  const { numAffectedRows } = await sql`
    insert into entry (
      study_instance_uid, triaged_rev, tier, read_by, verdict,
      patient_id, patient_name, description, accession_number, modalities, entry
    ) values (
      ${entry.studyInstanceUid}, ${rev}, ${TIER_NUMBERS[entry.tier]}, ${entry.readBy},
      ${judgement.wholeSpineWithContrast.is},
      ${patient.id}, ${patient.name}, ${study.description}, ${study.accessionNumber}, ${study.modalities},
      ${storableJson(entry)}::jsonb
    )
    on conflict (study_instance_uid) do update set
      triaged_rev = excluded.triaged_rev, tier = excluded.tier, read_by = excluded.read_by,
      verdict = excluded.verdict, patient_id = excluded.patient_id, patient_name = excluded.patient_name,
      description = excluded.description, accession_number = excluded.accession_number,
      modalities = excluded.modalities, entry = excluded.entry, judged_at = now()
    where entry.entry is distinct from excluded.entry
  `.execute(tx);
  return numAffectedRows === 1n;
}
