import { defaultRuleSet, faultsOfVocabulary } from '@cordwatch/triage';
import { expect, test } from 'vitest';
import { readRuleSet } from './read-rule-set.ts';

const read = (document: unknown) => readRuleSet(document, faultsOfVocabulary);
const placesOf = (document: unknown) => {
  const answer = read(document);
  return 'faults' in answer ? answer.faults.map(({ where }) => where).toSorted() : [];
};
const word = { id: 'site.spine', text: 'GESAMTSPINALE', says: { wholeSpine: true }, examples: [], counterExamples: [] };

test('the rules that the software brings have no fault', () => {
  expect(read(JSON.parse(JSON.stringify(defaultRuleSet)))).toEqual({ rules: defaultRuleSet });
});

test('every fault of form and of meaning is named with its place, at once', () => {
  const document = {
    ...defaultRuleSet,
    policy: { ...defaultRuleSet.policy, coverage: { ...defaultRuleSet.policy.coverage, enoughMm: 10, tolerance: 1 } },
    vocabulary: { version: '1', words: [{ ...word, examples: ['MR LWS'] }], codes: [] },
    comment: 'ours',
  };
  expect(placesOf(document)).toEqual([
    'comment',
    'policy.coverage.enoughMm',
    'policy.coverage.leastMm',
    'policy.coverage.tolerance',
    'vocabulary',
  ]);
});

test.each([null, 'rules', [], 7, {}])('%j is no rule set', (document) => {
  expect(placesOf(document).length).toBeGreaterThan(0);
});
