import { sql } from 'kysely';
import { z } from 'zod';
import type { Identity } from './identity.ts';
import { storableJson } from './storable-json.ts';
import type { Tx } from './tables.ts';

/**
 * Lets nobody merge, split or take back until the transaction ends. Taken before any row is: who does these things waits
 * for us, and never the other way round, and no study is kept under a person who has just been merged into another.
 */
export async function shareIdentities(tx: Tx): Promise<void> {
  await sql`lock table identity_change in row share mode`.execute(tx);
}

/** Counts up what the charts of these persons are made from, and holds the persons still until the transaction ends. */
export async function revisePersons(tx: Tx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await sql`
    with held as (
      select person_id from person where person_id = any(${[...personIds]}::text[]) order by person_id for no key update
    )
    update person p set rev = p.rev + 1, chart_failures = 0, chart_after = now()
    from held where held.person_id = p.person_id
  `.execute(tx);
}

const personSchema = z.object({ personId: z.string() });

/** Holds the persons that studies are kept under still until the transaction ends; each once. */
export async function holdPersonsOf(tx: Tx, studyInstanceUids: readonly string[]): Promise<string[]> {
  const { rows } = await sql`
    select person_id as "personId" from person
    where person_id in (select person_id from study where study_instance_uid = any(${[...studyInstanceUids]}::text[]))
    order by person_id for no key update
  `.execute(tx);
  return rows.map((row) => personSchema.parse(row).personId);
}

/** A study and whom its last instance names. */
export type IdentifiedStudy = { readonly studyInstanceUid: string; readonly identity: Identity };

/** Keeps studies under the persons whom they name: `keep_under_persons` of migration 0006. */
export async function keepUnderPersons(tx: Tx, studies: readonly IdentifiedStudy[]): Promise<void> {
  if (studies.length === 0) return;
  const rows = studies.map(({ studyInstanceUid, identity: { identityKey, issuer, patientId } }) => ({
    study: studyInstanceUid,
    identity: identityKey,
    ...{ issuer, patientId },
  }));
  await sql`select keep_under_persons(${storableJson(rows)}::jsonb)`.execute(tx);
}

const patientOfStudySchema = z.object({
  studyInstanceUid: z.string(),
  patient: z.object({ id: z.string().nullable(), issuer: z.string().nullable() }),
});

/** Of these studies, those that came before persons were kept, with what their last instance says of the patient. */
export async function findUnidentified(
  tx: Tx,
  studyInstanceUids: readonly string[],
): Promise<z.output<typeof patientOfStudySchema>[]> {
  const { rows } = await sql`
    select s.study_instance_uid as "studyInstanceUid", i.header -> 'patient' as patient
    from study s, lateral (
      select header from instance where study_instance_uid = s.study_instance_uid order by seq desc limit 1
    ) i
    where s.study_instance_uid = any(${[...studyInstanceUids]}::text[]) and s.identity_key is null
  `.execute(tx);
  return rows.map((row) => patientOfStudySchema.parse(row));
}
