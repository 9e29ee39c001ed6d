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

/** Persons not known yet. Sorted, so that two batches cannot deadlock. */
export async function insertPersons(tx: Tx, identities: readonly Identity[]): Promise<void> {
  await sql`
    insert into person (person_id, issuer, patient_id)
    select distinct "identityKey", issuer, "patientId"
    from jsonb_to_recordset(${storableJson(identities)}::jsonb) as i("identityKey" text, issuer text, "patientId" text)
    order by "identityKey"
    on conflict do nothing
  `.execute(tx);
}

const movedSchema = z.object({ before: z.string().nullable(), after: z.string() });
export type Moved = z.output<typeof movedSchema>;

export type StudyIdentity = { readonly studyInstanceUid: string; readonly identityKey: string };

/**
 * Keeps studies under the person whom their headers name now, unless they were split off, through all merges in force.
 * @returns the studies' persons before and after, where these differ.
 */
export async function assignPersons(tx: Tx, studies: readonly StudyIdentity[]): Promise<Moved[]> {
  const { rows } = await sql`
    with named as (
      select n."studyInstanceUid" as uid, n."identityKey" as identity_key,
        root_of(coalesce(x.person_id, n."identityKey")) as person_id
      from jsonb_to_recordset(${storableJson(studies)}::jsonb) as n("studyInstanceUid" text, "identityKey" text)
      left join study_split x on x.study_instance_uid = n."studyInstanceUid"
    ), before as (
      select s.study_instance_uid as uid, s.person_id from study s join named n on n.uid = s.study_instance_uid
    ), assigned as (
      update study s set identity_key = n.identity_key, person_id = n.person_id from named n
      where s.study_instance_uid = n.uid
        and (s.identity_key is distinct from n.identity_key or s.person_id is distinct from n.person_id)
      returning s.study_instance_uid as uid, s.person_id
    )
    select b.person_id as before, a.person_id as after
    from assigned a join before b using (uid) where b.person_id is distinct from a.person_id
  `.execute(tx);
  return rows.map((row) => movedSchema.parse(row));
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
