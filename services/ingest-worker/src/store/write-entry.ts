import { historyOf, type StoredEntry, TIER_NUMBERS } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { editionOf, editionText } from './edition.ts';
import { storableJson } from './storable-json.ts';
import type { Tx } from './tables.ts';

/**
 * Writes a worklist entry, and what of its descriptions is not understood, if it says anything new. Until the person is charted again, the
 * most urgent of what the history and the headers ask for holds. @returns whether it did.
 */
export async function writeEntry(tx: Tx, entry: StoredEntry, rev: number): Promise<boolean> {
  const isNew = await upsertEntry(tx, entry, rev);
  if (isNew) await replaceUnmapped(tx, entry);
  return isNew;
}

async function upsertEntry(tx: Tx, entry: StoredEntry, rev: number): Promise<boolean> {
  const { patient, study, judgement } = entry;
  const { numAffectedRows } = await sql`
    insert into entry (
      study_instance_uid, triaged_rev, tier, read_by, verdict,
      patient_id, patient_name, description, accession_number, modalities, entry, edition, history, read_at
    ) values (
      ${entry.studyInstanceUid}, ${rev}, ${TIER_NUMBERS[entry.tier]}, ${entry.readBy},
      ${judgement.wholeSpineWithContrast.is},
      ${patient.id}, ${patient.name}, ${study.description}, ${study.accessionNumber}, ${study.modalities},
      ${storableJson(entry)}::jsonb, ${editionText(editionOf(entry))}::jsonb,
      ${storableJson(historyOf(entry))}::jsonb,
      (select read_at from reading where study_instance_uid = ${entry.studyInstanceUid} and undone_at is null)
    )
    on conflict (study_instance_uid) do update set
      triaged_rev = excluded.triaged_rev,
      tier = case when entry.standing is null then excluded.tier else least(entry.tier, excluded.tier) end,
      read_by = case when entry.standing is null then excluded.read_by else least(entry.read_by, excluded.read_by) end,
      verdict = excluded.verdict, patient_id = excluded.patient_id, patient_name = excluded.patient_name,
      description = excluded.description, accession_number = excluded.accession_number,
      modalities = excluded.modalities, entry = excluded.entry, edition = excluded.edition,
      history = excluded.history, judged_at = now()
    where entry.entry is distinct from excluded.entry or entry.edition is distinct from excluded.edition
      or entry.history is distinct from excluded.history
  `.execute(tx);
  return numAffectedRows === 1n;
}

async function replaceUnmapped(tx: Tx, { studyInstanceUid, unmapped }: StoredEntry): Promise<void> {
  await sql`
    with gone as (delete from unmapped_description where study_instance_uid = ${studyInstanceUid})
    insert into unmapped_description (study_instance_uid, keyword, text, tokens, unknown)
    select ${studyInstanceUid}, keyword, text, tokens, unknown
    from jsonb_to_recordset(${storableJson(unmapped)}::jsonb) as u(keyword text, text text, tokens text[], unknown text[])
  `.execute(tx);
}
