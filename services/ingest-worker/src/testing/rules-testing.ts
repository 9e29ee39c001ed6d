import { defaultRuleSet, type RuleSet } from '@cordwatch/triage';
import { sql } from 'kysely';
import type { Database } from '../store/tables.ts';

/** The software's own rules under another name, with what a test changes. */
export const rulesNamed = (version: string, changes: Partial<RuleSet> = {}): RuleSet => ({
  ...defaultRuleSet,
  ...changes,
  version,
});

/** As the API stores a draft. */
export async function storeRules(db: Database, rules: RuleSet, by: string | null = 'admin'): Promise<void> {
  await sql`
    insert into rule_set (version, rules, note, created_by) values (${rules.version}, ${JSON.stringify(rules)}::jsonb, 'test', ${by})
    on conflict do nothing
  `.execute(db);
}

/** As the API activates it. */
export async function activateRules(db: Database, rules: RuleSet, by: string | null = 'admin'): Promise<void> {
  await storeRules(db, rules, by);
  await sql`insert into activation (version, note, activated_by) values (${rules.version}, 'test', ${by})`.execute(db);
}

export async function activations(db: Database): Promise<string[]> {
  const { rows } = await sql<{ version: string }>`select version from activation order by activation_id`.execute(db);
  return rows.map(({ version }) => version);
}
