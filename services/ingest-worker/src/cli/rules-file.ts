import { faultsOfVocabulary, type RuleSet } from '@cordwatch/triage';
import { readRuleSet } from '@cordwatch/worklist';
import { jsonIn, unusable } from './json-file.ts';

/** A rule set from a JSON file, checked as the API checks it. @throws UsageError with every fault of the file at once. */
export function ruleSetIn(path: string): RuleSet {
  const file = { path, is: 'rule set' };
  const read = readRuleSet(jsonIn(file), faultsOfVocabulary);
  if ('rules' in read) return read.rules;
  throw unusable(
    file,
    read.faults.map(({ where, says }) => [where, says].filter(Boolean).join(': ')),
  );
}
