import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { inTransaction, type Tx } from '../in-transaction.ts';
import type { Database } from '../tables.ts';
import { holdIdentities, holdPersons, revisePersons, rootOf } from './hold-persons.ts';

export type WantedSplit = {
  readonly from: string;
  readonly studyInstanceUids: readonly string[];
  readonly reason: string;
  readonly by: string;
};
export type SplitOutcome =
  | { readonly is: 'split'; readonly changeId: number; readonly into: string }
  | { readonly is: 'unknown' }
  /** Studies that are not of this person, or all there are: then there is nobody to leave. */
  | { readonly is: 'not-theirs'; readonly studyInstanceUids: readonly string[] }
  | { readonly is: 'nobody-left' };

const changeIdSchema = z.object({ changeId: z.coerce.number().int() });
const uidSchema = z.object({ uid: z.string() });

const studiesOf = async (tx: Tx, personId: string): Promise<string[]> => {
  const { rows } = await sql`select study_instance_uid as uid from study where person_id = ${personId}`.execute(tx);
  return rows.map((row) => uidSchema.parse(row).uid);
};

const insertSplit = async (tx: Tx, from: string, into: string, wanted: WantedSplit): Promise<number> => {
  await sql`insert into person (person_id) values (${into})`.execute(tx);
  const { rows } = await sql`
    insert into identity_change (kind, from_person, into_person, studies, reason, changed_by)
    values ('split', ${from}, ${into}, ${[...wanted.studyInstanceUids]}::text[], ${wanted.reason}, ${wanted.by})
    returning change_id as "changeId"
  `.execute(tx);
  return changeIdSchema.parse(rows[0]).changeId;
};

const splitOff = async (tx: Tx, studies: readonly string[], into: string, changeId: number): Promise<void> => {
  await sql`
    insert into study_split (study_instance_uid, person_id, change_id)
    select uid, ${into}, ${changeId} from unnest(${[...studies]}::text[]) as uid
    on conflict (study_instance_uid) do update set person_id = excluded.person_id, change_id = excluded.change_id
  `.execute(tx);
  await sql`
    update study set person_id = ${into} where study_instance_uid = any(${[...studies]}::text[])
  `.execute(tx);
};

/** Studies leave a person for one of their own, who has no context yet: what is known was told of the person they leave. */
export const splitPerson = (db: Database, wanted: WantedSplit): Promise<SplitOutcome> =>
  inTransaction(db, async (tx) => {
    await holdIdentities(tx);
    const from = await rootOf(tx, wanted.from);
    if (from === null) return { is: 'unknown' };
    await holdPersons(tx, [from]);
    const theirs = new Set(await studiesOf(tx, from));
    const others = wanted.studyInstanceUids.filter((uid) => !theirs.has(uid));
    if (others.length > 0) return { is: 'not-theirs', studyInstanceUids: others };
    if (new Set(wanted.studyInstanceUids).size === theirs.size) return { is: 'nobody-left' };
    const into = randomBytes(32).toString('hex');
    const changeId = await insertSplit(tx, from, into, wanted);
    await splitOff(tx, wanted.studyInstanceUids, into, changeId);
    await revisePersons(tx, [from, into]);
    return { is: 'split', changeId, into };
  });
