import { readFileSync } from 'node:fs';
import { faultsOfVocabulary, type RuleSet } from '@cordwatch/triage';
import { readRuleSet } from '@cordwatch/worklist';
import { UsageError } from './usage-error.ts';

/** A rule set from a JSON file, checked as the API checks it. @throws UsageError with every fault of the file at once. */
export function ruleSetIn(path: string): RuleSet {
  const read = readRuleSet(jsonIn(path), faultsOfVocabulary);
  if ('rules' in read) return read.rules;
  const faults = read.faults.map(({ where, says }) => [where, says].filter(Boolean).join(': '));
  throw refusal(path, faults);
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw refusal(path, [error instanceof Error ? error.message : String(error)]);
  }
}

const refusal = (path: string, faults: readonly string[]): UsageError =>
  new UsageError([`${path} is no rule set that can be used:`, ...faults].join('\n  '));
