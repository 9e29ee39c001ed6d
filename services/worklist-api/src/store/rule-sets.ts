import {
  type Fault,
  type RuleSetPage,
  type RuleSetSummary,
  ruleSetPageSchema,
  type ruleSetSchema,
  ruleSetSummarySchema,
} from '@cordwatch/worklist';
import { sql } from 'kysely';
import type { z } from 'zod';
import { instant } from './instant.ts';
import type { Database } from './tables.ts';
import { TRY_OUT_JSON, tryOutFrom } from './try-outs.ts';

type Rules = z.output<typeof ruleSetSchema>;
type SummaryColumns = { readonly summary: unknown; readonly try_out: unknown };

/** The row of alias `r` as JSON in the shape of the API, but for its try-out. */
const SUMMARY_JSON = sql<unknown>`jsonb_build_object(
  'version', r.version, 'note', r.note, 'createdBy', r.created_by, 'createdAt', r.created_at,
  'versions', jsonb_build_object('policy', r.rules #> '{policy,version}', 'profiles', r.rules #> '{profiles,version}',
    'vocabulary', r.rules #> '{vocabulary,version}'),
  'active', r.version is not distinct from (select version from activation order by activation_id desc limit 1))`;

const LATEST_TRY_OUT = sql<unknown>`(
  select ${TRY_OUT_JSON} from try_out t where t.version = r.version order by t.try_out_id desc limit 1)`;

const bareSummarySchema = ruleSetSummarySchema.omit({ tryOut: true }).extend({ createdAt: instant });

const summaryFrom = ({ summary, try_out }: SummaryColumns): RuleSetSummary => ({
  ...bareSummarySchema.parse(summary),
  tryOut: try_out === null ? null : tryOutFrom(try_out),
});

/** All of them, the newest first. */
export const listRuleSets = async (db: Database): Promise<RuleSetSummary[]> => {
  const { rows } = await sql<SummaryColumns>`
    select ${SUMMARY_JSON} as summary, ${LATEST_TRY_OUT} as try_out from rule_set r
    order by r.created_at desc, r.version
  `.execute(db);
  return rows.map(summaryFrom);
};

/** Null when no rule set has that version. @throws ZodError when this version of the software cannot read its rules. */
export const findRuleSet = async (db: Database, version: string): Promise<RuleSetPage | null> => {
  const { rows } = await sql<SummaryColumns & { readonly rules: unknown }>`
    select ${SUMMARY_JSON} as summary, ${LATEST_TRY_OUT} as try_out, r.rules from rule_set r where r.version = ${version}
  `.execute(db);
  return rows[0] ? { ...summaryFrom(rows[0]), rules: ruleSetPageSchema.shape.rules.parse(rows[0].rules) } : null;
};

/** Null until the first activation. */
export const versionInForce = async (db: Database): Promise<string | null> => {
  const { rows } = await sql<{ version: string }>`
    select version from activation order by activation_id desc limit 1
  `.execute(db);
  return rows[0]?.version ?? null;
};

/** How many entries were made under other rules than those in force. */
export const countOutdated = async (db: Database): Promise<number> => {
  const { rows } = await sql<{ outdated: number }>`
    with current as (select version from activation order by activation_id desc limit 1)
    select count(*)::integer as outdated from entry, current where edition ->> 'ruleSet' is distinct from version
  `.execute(db);
  return rows[0]?.outdated ?? 0;
};

/** Parts whose version names another content already: what verdicts record would no longer say what they were made under. */
export const reusedVersions = async (db: Database, rules: Rules): Promise<Fault[]> => {
  const { rows } = await sql<{ part: string }>`
    select distinct part from rule_set r, jsonb_each(${JSON.stringify(rules)}::jsonb - 'version') as given(part, content)
    where r.rules -> part -> 'version' = content -> 'version' and r.rules -> part <> content
    order by part
  `.execute(db);
  return rows.map(({ part }) => ({
    where: `${part}.version`,
    says: 'names another content in a stored rule set; give what you changed a version of its own',
  }));
};

/** Stores a draft. False when the version is taken. */
export const insertRuleSet = async (
  db: Database,
  draft: { readonly rules: Rules; readonly note: string; readonly reader: string },
): Promise<boolean> => {
  const { rows } = await sql`
    insert into rule_set (version, rules, note, created_by)
    values (${draft.rules.version}, ${JSON.stringify(draft.rules)}::jsonb, ${draft.note}, ${draft.reader})
    on conflict (version) do nothing returning 1
  `.execute(db);
  return rows.length > 0;
};
