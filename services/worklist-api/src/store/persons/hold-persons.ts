import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../in-transaction.ts';
import type { Database } from '../tables.ts';

const rootSchema = z.object({ root: z.string() });

/** The person that one is kept under now, through all merges in force; null for one nobody has heard of. */
export const rootOf = async (db: Database | Tx, personId: string): Promise<string | null> => {
  const { rows } = await sql`
    select root_of(person_id) as root from person where person_id = ${personId}
  `.execute(db);
  return rows[0] ? rootSchema.parse(rows[0]).root : null;
};

/** Holds persons still until the transaction ends, always in one order, so that two changes cannot wait for each other. */
export const holdPersons = async (tx: Tx, personIds: readonly string[]): Promise<void> => {
  await sql`
    select from person where person_id = any(${[...personIds]}::text[]) order by person_id for no key update
  `.execute(tx);
};

/**
 * Waits for whoever keeps or judges studies, or writes what is known, and lets nobody else begin until the transaction
 * ends. Taken before any row is, here and by the ingest worker: so nobody waits in a circle, and no study or sentence is
 * kept under a person who has just been merged into another.
 */
export const holdIdentities = async (tx: Tx): Promise<void> => {
  await sql`lock table identity_change in exclusive mode`.execute(tx);
};

/** Lets nobody merge, split or take back until the transaction ends. */
export const shareIdentities = async (tx: Tx): Promise<void> => {
  await sql`lock table identity_change in row share mode`.execute(tx);
};

/** Holds the person that one is kept under, whoever would merge them meanwhile; null for one nobody has heard of. */
export const holdRoot = async (tx: Tx, personId: string): Promise<string | null> => {
  await shareIdentities(tx);
  const root = await rootOf(tx, personId);
  if (root !== null) await holdPersons(tx, [root]);
  return root;
};

/** What the charts of these persons are made from has changed: the ingest worker makes them anew. */
export const revisePersons = async (tx: Tx, personIds: readonly string[]): Promise<void> => {
  await sql`
    update person set rev = rev + 1, chart_failures = 0, chart_after = now()
    where person_id = any(${[...personIds]}::text[])
  `.execute(tx);
};
