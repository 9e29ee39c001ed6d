import { defaultRuleSet, type RuleSet } from '@cordwatch/triage';
import type { VerdictChange } from '@cordwatch/worklist';
import { CHANGE_KINDS } from '@cordwatch/worklist';
import type pg from 'pg';

/** The software's own rules under another name, with what a test changes. */
export const rulesNamed = (version: string, changes: Partial<RuleSet> = {}): RuleSet => ({
  ...defaultRuleSet,
  ...changes,
  version,
});

/** As the ingest worker does on its first start. */
export const bringRules = async (pool: pg.Pool, rules: RuleSet = defaultRuleSet): Promise<void> => {
  await pool.query(`insert into rule_set (version, rules, note) values ($1, $2, 'brought')`, [rules.version, rules]);
  await pool.query(`insert into activation (version, note) values ($1, 'brought')`, [rules.version]);
};

/** As the ingest worker does with the try-out of a version: these are the changes, and all other studies stay. */
export const finishTryOut = async (
  pool: pg.Pool,
  version: string,
  changes: readonly VerdictChange[] = [],
): Promise<void> => {
  for (const change of changes) {
    await pool.query(
      `insert into try_out_change (try_out_id, study_instance_uid, danger, kind, change)
       select max(try_out_id), $2, $3, $4, $5 from try_out where version = $1`,
      [version, change.studyInstanceUid, CHANGE_KINDS.indexOf(change.kind), change.kind, change],
    );
  }
  await pool.query(
    `update try_out set done = studies, unchanged = studies - $2, finished_at = now() where version = $1`,
    [version, changes.length],
  );
};
