import { defaultRuleSet, versionsOf } from '@cordwatch/triage';
import { ENTRY_VERSION } from '@cordwatch/worklist';
import type { Logger } from 'pino';
import { bringOwnRules } from '../store/bring-own-rules.ts';
import { editionText } from '../store/edition.ts';
import { reviseOutdated } from '../store/revise-outdated.ts';
import type { Database } from '../store/tables.ts';
import type { RuleSource } from './rule-source.ts';

/** As many are judged again at a time. */
const atMost = 500;

export type RenewalOptions = { readonly db: Database; readonly rules: RuleSource; readonly logger: Logger };

/**
 * Keeps every verdict true to the rules in force: one call finds some of what was judged under another edition and has it
 * judged again; calls after the last one found cost one small query, until other rules are activated. Never throws.
 */
export function renewal({ db, rules, logger }: RenewalOptions): () => Promise<void> {
  let hasBrought = false;
  let done = '';
  return () =>
    renewSome().catch((error) => logger.warn({ error }, 'the search for outdated verdicts failed; it is tried again'));

  async function renewSome(): Promise<void> {
    if (!hasBrought) await bringOwnRules(db, defaultRuleSet);
    hasBrought = true;
    const edition = { entryVersion: ENTRY_VERSION, madeUnder: versionsOf(await rules()) };
    if (done === editionText(edition)) return;
    const { revised, isDone } = await reviseOutdated(db, edition, atMost);
    if (revised > 0) logger.info({ studies: revised }, 'studies judged under other rules are judged again');
    if (isDone) done = editionText(edition);
  }
}
