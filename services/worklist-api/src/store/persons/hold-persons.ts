import { sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { Database, Tables } from '../tables.ts';

export type Tx = Transaction<Tables>;

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

/** What the charts of these persons are made from has changed: the ingest worker makes them anew. */
export const revisePersons = async (tx: Tx, personIds: readonly string[]): Promise<void> => {
  await sql`
    update person set rev = rev + 1, chart_failures = 0, chart_after = now()
    where person_id = any(${[...personIds]}::text[])
  `.execute(tx);
};
