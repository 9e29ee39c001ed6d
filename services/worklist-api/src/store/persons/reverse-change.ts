import { isDeepStrictEqual } from 'node:util';
import { clinicalContextSchema, emptyContext, returnedContext, unmergeContext } from '@cordwatch/clinical-context';
import { sql } from 'kysely';
import { z } from 'zod';
import { inTransaction, type Tx } from '../in-transaction.ts';
import type { Database } from '../tables.ts';
import { findContext, writeContext } from './contexts.ts';
import { holdIdentities, holdPersons, revisePersons, rootOf } from './hold-persons.ts';

export type WantedReversal = { readonly changeId: number; readonly reason: string; readonly by: string };
export type ReversalOutcome =
  | { readonly is: 'reversed' }
  | { readonly is: 'unknown' | 'reversed-before' }
  /** Somebody has written what is known of the person who was split off: merging keeps it, a reversal would hide it. */
  | { readonly is: 'has-context' };

const changeSchema = z.object({
  kind: z.enum(['merge', 'split']),
  from: z.string(),
  into: z.string(),
  studies: z.array(z.string()),
  before: clinicalContextSchema.nullable(),
  isReversed: z.boolean(),
});
type Change = z.output<typeof changeSchema>;

const findChange = async (tx: Tx, changeId: number): Promise<Change | null> => {
  const { rows } = await sql`
    select kind, from_person as "from", into_person as "into", studies, context_before as before,
      reversed_at is not null as "isReversed"
    from identity_change where change_id = ${changeId}
  `.execute(tx);
  return rows[0] ? changeSchema.parse(rows[0]) : null;
};

const markReversed = async (tx: Tx, { changeId, reason, by }: WantedReversal): Promise<void> => {
  await sql`
    update identity_change set reversed_by = ${by}, reversed_at = now(), reversed_reason = ${reason}
    where change_id = ${changeId}
  `.execute(tx);
};

/** Studies that a split named are kept under the person of the latest split that is still in force, if there is one. */
const restoreSplits = async (tx: Tx, studies: readonly string[]): Promise<void> => {
  await sql`delete from study_split where study_instance_uid = any(${[...studies]}::text[])`.execute(tx);
  await sql`
    insert into study_split (study_instance_uid, person_id, change_id)
    select distinct on (uid) uid, into_person, change_id
    from identity_change, unnest(studies) as uid
    where kind = 'split' and reversed_at is null and uid = any(${[...studies]}::text[])
    order by uid, change_id desc
  `.execute(tx);
};

/** Studies of these persons are kept under whom they name or were split off to, through the merges still in force. */
const keepAnew = async (tx: Tx, personIds: readonly string[]): Promise<void> => {
  await sql`
    update study s set person_id = k.person_id from (
      select t.study_instance_uid, root_of(coalesce(x.person_id, t.identity_key)) as person_id
      from study t left join study_split x using (study_instance_uid)
      where t.person_id = any(${[...personIds]}::text[])
    ) k where k.study_instance_uid = s.study_instance_uid and s.person_id is distinct from k.person_id
  `.execute(tx);
};

const separateContexts = async (tx: Tx, root: string, { from, before }: Change, by: string): Promise<void> => {
  const { revision: told, context: merged } = await findContext(tx, from);
  if (told === 0) return;
  const { revision, context: current } = await findContext(tx, root);
  const separated = { before: before ?? emptyContext, merged };
  const written = { via: 'merge', note: 'taken back', writtenBy: by } as const;
  await writeContext(tx, { ...written, personId: root, revision, context: unmergeContext(current, separated) });
  const context = returnedContext(current, separated);
  if (!isDeepStrictEqual(context, merged))
    await writeContext(tx, { ...written, personId: from, revision: told, context });
};

const reverseMerge = async (tx: Tx, change: Change, root: string, by: string): Promise<void> => {
  await sql`update person set merged_into = null where person_id = ${change.from}`.execute(tx);
  await keepAnew(tx, [root]);
  await separateContexts(tx, root, change, by);
};

const reverseSplit = async (tx: Tx, change: Change, root: string): Promise<void> => {
  await restoreSplits(tx, change.studies);
  await keepAnew(tx, [root]);
};

const reverse = async (tx: Tx, change: Change, wanted: WantedReversal): Promise<ReversalOutcome> => {
  const root = (await rootOf(tx, change.into)) ?? change.into;
  await holdPersons(tx, [change.from, root]);
  if (change.kind === 'split' && (await findContext(tx, change.into)).revision > 0) return { is: 'has-context' };
  await markReversed(tx, wanted);
  if (change.kind === 'merge') await reverseMerge(tx, change, root, wanted.by);
  else await reverseSplit(tx, change, root);
  const others = (await rootOf(tx, change.from)) ?? change.from;
  await revisePersons(tx, [...new Set([change.from, root, others])]);
  return { is: 'reversed' };
};

/** Takes a merge or a split back: studies and what is known return to whom they were of. The change stays on record. */
export const reverseChange = (db: Database, wanted: WantedReversal): Promise<ReversalOutcome> =>
  inTransaction(db, async (tx) => {
    await holdIdentities(tx);
    const change = await findChange(tx, wanted.changeId);
    if (!change) return { is: 'unknown' };
    return change.isReversed ? { is: 'reversed-before' } : reverse(tx, change, wanted);
  });
