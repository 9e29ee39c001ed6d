import { type ClinicalContext, clinicalContextSchema, mergeContext } from '@cordwatch/clinical-context';
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
  | { readonly is: 'unknown' | 'one-already' }
  /** Together they know more than is kept of one person. */
  | { readonly is: 'too-much' };

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

/** Without what is not known: an unknown tumour must not hide a known one. */
const stated = <Known extends object>(context: Known): Partial<Known> => {
  const known: Partial<Known> = { ...context };
  for (const key in known) if (known[key] === null) delete known[key];
  return known;
};

/** Null where nobody has said anything of the person who goes. */
type United = { readonly revision: number; readonly context: ClinicalContext } | null;

/** What is known of either is known of both; where they disagree, the person who is kept is right. */
const uniteContexts = async (tx: Tx, { from, into }: WantedMerge): Promise<United> => {
  const { revision: told, context: theirs } = await findContext(tx, from);
  if (told === 0) return null;
  const { revision, context: ours } = await findContext(tx, into);
  return { revision, context: mergeContext(theirs, stated(ours)) };
};

const isTooMuch = (united: United): boolean =>
  united !== null && !clinicalContextSchema.safeParse(united.context).success;

const merge = async (tx: Tx, wanted: WantedMerge, united: United): Promise<number> => {
  const { from, into, by } = wanted;
  const changeId = await insertMerge(tx, wanted);
  await keepUnder(tx, from, into);
  const written = { personId: into, via: 'merge', note: `merge ${changeId}`, writtenBy: by } as const;
  if (united) await writeContext(tx, { ...written, ...united });
  await revisePersons(tx, [from, into]);
  return changeId;
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
    const united = await uniteContexts(tx, wanted);
    return isTooMuch(united) ? { is: 'too-much' } : { is: 'merged', changeId: await merge(tx, wanted, united) };
  });
