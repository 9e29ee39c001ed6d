import type { RuleSet } from '@cordwatch/triage';
import { sql } from 'kysely';
import { inTransaction } from './in-transaction.ts';
import { storableJson } from './storable-json.ts';
import type { Database, Tx } from './tables.ts';

const NOTE = 'The reviewed rules that the software brings';

/** @returns whether the version was not known before. */
async function insertOwnRules(tx: Tx, own: RuleSet): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into rule_set (version, rules, note) values (${own.version}, ${storableJson(own)}::jsonb, ${NOTE})
    on conflict (version) do nothing
  `.execute(tx);
  return numAffectedRows === 1n;
}

/** Activates the software's own rules unless a person has chosen the ones in force. */
async function activateOwnRules(tx: Tx, version: string): Promise<void> {
  await sql`
    insert into activation (version, note)
    select ${version}, ${NOTE}
    where not exists (
      select from activation
      where activation_id = (select max(activation_id) from activation) and activated_by is not null
    )
  `.execute(tx);
}

/**
 * Stores the rules of this version of the software when they are new, and puts them in force where the last ones were the
 * software's too. A rule set that a person has activated stays, and so does an older version of the software's own.
 */
export function bringOwnRules(db: Database, own: RuleSet): Promise<void> {
  return inTransaction(db, async (tx) => {
    await sql`lock table activation in exclusive mode`.execute(tx);
    if (await insertOwnRules(tx, own)) await activateOwnRules(tx, own.version);
  });
}
