import { type IdentityChange, identityChangeSchema, identitySchema, type PersonPage } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import { instant } from '../instant.ts';
import type { Database } from '../tables.ts';

/** The identities whose studies are kept under a person, and the records that are merged into it. */
export const listIdentities = async (db: Database, root: string): Promise<PersonPage['identities']> => {
  const { rows } = await sql`
    with recursive below (person_id) as (
      select ${root}::text
      union
      select p.person_id from person p join below b on p.merged_into = b.person_id
    ), counted as (
      select identity_key as person_id, count(*)::int as studies from study where person_id = ${root} group by identity_key
    )
    select p.person_id as "personId", p.issuer, p.patient_id as "patientId", coalesce(c.studies, 0) as studies
    from person p left join counted c using (person_id)
    where p.person_id in (select person_id from below) or c.person_id is not null
    order by p.issuer nulls first, p.patient_id, p.person_id
  `.execute(db);
  return rows.map((row) => identitySchema.parse(row));
};

const CHANGE_JSON = sql<unknown>`jsonb_build_object(
  'changeId', change_id, 'kind', kind, 'from', from_person, 'into', into_person, 'studyInstanceUids', studies,
  'reason', reason, 'changedBy', changed_by, 'changedAt', changed_at,
  'reversedBy', reversed_by, 'reversedAt', reversed_at, 'reversedReason', reversed_reason)`;

const changeRowSchema = z.object({
  change: identityChangeSchema.extend({ changedAt: instant, reversedAt: instant.nullable() }),
});

/** Every merge and split that named any of these persons, newest first. */
export const listIdentityChanges = async (db: Database, personIds: readonly string[]): Promise<IdentityChange[]> => {
  const { rows } = await sql`
    select ${CHANGE_JSON} as change from identity_change
    where from_person = any(${[...personIds]}::text[]) or into_person = any(${[...personIds]}::text[])
    order by change_id desc
  `.execute(db);
  return rows.map((row) => changeRowSchema.parse(row).change);
};

/** Null where there is no such change. */
export const findIdentityChange = async (db: Database, changeId: number): Promise<IdentityChange | null> => {
  const { rows } = await sql`
    select ${CHANGE_JSON} as change from identity_change where change_id = ${changeId}
  `.execute(db);
  return rows[0] ? changeRowSchema.parse(rows[0]).change : null;
};
