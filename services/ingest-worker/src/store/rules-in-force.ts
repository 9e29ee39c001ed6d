import type { RuleSet } from '@cordwatch/triage';
import { ruleSetSchema } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database, Tx } from './tables.ts';

const versionSchema = z.object({ version: z.string() });

/** Null until the first activation. */
export async function versionInForce(db: Database | Tx): Promise<string | null> {
  const { rows } = await sql`select version from activation order by activation_id desc limit 1`.execute(db);
  return rows[0] ? versionSchema.parse(rows[0]).version : null;
}

/** Lets nobody activate other rules until the transaction ends; whoever waits to do so is not overtaken by later triage. */
export async function holdRulesInForce(tx: Tx): Promise<string | null> {
  await sql`lock table activation in share mode`.execute(tx);
  return versionInForce(tx);
}

const rulesRowSchema = z.object({ rules: z.unknown() });

/** @throws Error when there is no such version, or when this version of the software cannot read it. */
export async function findRuleSet(db: Database, version: string): Promise<RuleSet> {
  const { rows } = await sql`select rules from rule_set where version = ${version}`.execute(db);
  const parsed = ruleSetSchema.safeParse(rulesRowSchema.parse(rows[0] ?? {}).rules);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new Error(`The rule set ${version} cannot be read by this version: ${places || 'it is not there'}`);
}
