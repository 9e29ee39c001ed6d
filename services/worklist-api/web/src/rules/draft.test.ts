import { defaultRuleSet } from '@cordwatch/triage';
import { expect, test } from 'vitest';
import type { RuleSet } from '../api/rules-api.ts';
import { documentOf, draftFrom, freeVersion, withWord } from './draft.ts';

const base: RuleSet = JSON.parse(JSON.stringify(defaultRuleSet));
const draft = draftFrom(base, 'site-1');

test('a draft has a name that no stored rule set has', () => {
  expect(freeVersion('2026-11-22', [])).toBe('site-2026-11-22');
  expect(freeVersion('2026-11-22', ['site-2026-11-22', 'a', 'site-2026-11-22.2'])).toBe('site-2026-11-22.3');
});

test('parts that are unchanged keep their names', () => {
  expect(documentOf(draft)).toEqual({ ...base, version: 'site-1' });
});

test('a part that was changed is named like the rule set, unless its writer named it', () => {
  const policy = { ...base.policy, coverage: { ...base.policy.coverage, enoughMm: 580 } };
  const changed = { ...draft, rules: { ...draft.rules, policy } };
  expect(documentOf(changed)).toMatchObject({ policy: { version: 'site-1' }, profiles: base.profiles });
  const named = { ...changed, rules: { ...changed.rules, policy: { ...policy, version: 'mine' } } };
  expect(documentOf(named).policy.version).toBe('mine');
});

test('a word from a description comes with it as its example, under an id of its own, and says nothing yet', () => {
  const twice = withWord(withWord(draft, 'Wirbelsäule Kpl.', ['MR Wirbelsäule Kpl.']), 'wirbelsaule kpl', []);
  expect(twice.rules.vocabulary.words).toEqual([
    {
      id: 'wirbelsaule-kpl',
      text: 'Wirbelsäule Kpl.',
      says: {},
      examples: ['MR Wirbelsäule Kpl.'],
      counterExamples: [],
    },
    { id: 'wirbelsaule-kpl-2', text: 'wirbelsaule kpl', says: {}, examples: [], counterExamples: [] },
  ]);
  const again = withWord(twice, 'wirbelsaule KPL', []);
  expect(again.rules.vocabulary.words.map(({ id }) => id)).toContain('wirbelsaule-kpl-3');
  expect(withWord(draft, '全脊椎', []).rules.vocabulary.words.map(({ id }) => id)).toEqual(['word']);
});
