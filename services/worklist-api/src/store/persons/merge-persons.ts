import { mergeContext } from '@cordwatch/clinical-context';
import { sql } from 'kysely';
import { z } from 'zod';
import { inTransaction, type Tx } from '../in-transaction.ts';
import type { Database } from '../tables.ts';
import { findContext, writeContext } from './contexts.ts';
import { holdIdentities, holdPersons, revisePersons, rootOf } from './hold-persons.ts';

export type WantedMerge = {
  readonly from: string;
  readonly into: string;
  readonly reason: string;
  readonly by: string;
};
export type MergeOutcome =
  | { readonly is: 'merged'; readonly changeId: number }
  | { readonly is: 'unknown' | 'one-already' };

const changeIdSchema = z.object({ changeId: z.coerce.number().int() });

const keepUnder = async (tx: Tx, from: string, into: string): Promise<void> => {
  await sql`update person set merged_into = ${into} where person_id = ${from}`.execute(tx);
  await sql`update study set person_id = ${into} where person_id = ${from}`.execute(tx);
};

const insertMerge = async (tx: Tx, { from, into, reason, by }: WantedMerge): Promise<number> => {
  const { rows } = await sql`
    insert into identity_change (kind, from_person, into_person, context_before, reason, changed_by)
    values ('merge', ${from}, ${into}, (
      select context from clinical_context where person_id = ${into} order by revision desc limit 1
    ), ${reason}, ${by})
    returning change_id as "changeId"
  `.execute(tx);
  return changeIdSchema.parse(rows[0]).changeId;
};

/** What is known of either is known of both; where they disagree, the person who is kept is right. */
const uniteContexts = async (tx: Tx, { from, into, by }: WantedMerge, changeId: number): Promise<void> => {
  const { revision: told, context: theirs } = await findContext(tx, from);
  if (told === 0) return;
  const { revision, context: ours } = await findContext(tx, into);
  const context = mergeContext(theirs, stated(ours));
  await writeContext(tx, { personId: into, revision, context, via: 'merge', note: `merge ${changeId}`, writtenBy: by });
};

/** Without what is not known: an unknown tumour must not hide a known one. */
const stated = <Known extends object>(context: Known): Partial<Known> => {
  const known: Partial<Known> = { ...context };
  for (const key in known) if (known[key] === null) delete known[key];
  return known;
};

/** Keeps the studies of one person under another, until it is taken back: who did it, when and why stays on record. */
export const mergePersons = (db: Database, asked: WantedMerge): Promise<MergeOutcome> =>
  inTransaction(db, async (tx) => {
    await holdIdentities(tx);
    const [from, into] = [await rootOf(tx, asked.from), await rootOf(tx, asked.into)];
    if (from === null || into === null) return { is: 'unknown' };
    if (from === into) return { is: 'one-already' };
    await holdPersons(tx, [from, into]);
    const wanted = { ...asked, from, into };
    const changeId = await insertMerge(tx, wanted);
    await keepUnder(tx, from, into);
    await uniteContexts(tx, wanted, changeId);
    await revisePersons(tx, [from, into]);
    return { is: 'merged', changeId };
  });
