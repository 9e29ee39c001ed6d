import { defaultRuleSet, type RuleSet } from '@cordwatch/triage';
import { findRuleSet, versionInForce } from '../store/rules-in-force.ts';
import type { Database } from '../store/tables.ts';

/** Gives the rules in force now. @throws when they cannot be read. */
export type RuleSource = () => Promise<RuleSet>;

/** Asks the database which version is in force, and reads the rules only when it is another one. */
export function ruleSource(db: Database): RuleSource {
  let held = defaultRuleSet;
  return async () => {
    const version = (await versionInForce(db)) ?? defaultRuleSet.version;
    if (version !== held.version) held = await findRuleSet(db, version);
    return held;
  };
}
