import { defaultRuleSet, type RuleSet } from '@cordwatch/triage';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { ruleSetSchema } from './rule-set-schema.ts';

type Mutable<Value> = Value extends object ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> } : Value;

test('a document is a rule set of triage, to the last key', () => {
  expectTypeOf<z.output<typeof ruleSetSchema>>().toEqualTypeOf<Mutable<RuleSet>>();
});
test('the rules that the software brings are such a document', () => {
  expect(ruleSetSchema.parse(JSON.parse(JSON.stringify(defaultRuleSet)))).toEqual(defaultRuleSet);
});

/** As a site stored it. Never edit this: stored documents are never changed, and triage stops where one cannot be read. */
const STORED_IN_NOVEMBER_2026 = {
  version: 'site-1',
  policy: {
    version: 'p1',
    coverage: {
      ...{ enoughOfStature: 0.34, leastOfStature: 0.3, enoughMm: 560, leastMm: 500, headOfStature: 0.11, headMm: 180 },
      ...{ widestGapMm: 10, fewestSlices: 7, leastWidthMm: 30, acceptLabelledStations: true, acceptWholeBody: false },
    },
    contrast: { intrathecalMostMl: 17 },
  },
  profiles: {
    version: 'q1',
    rules: [
      {
        id: 'site.thin',
        profiles: ['mri-surveillance'],
        asks: 'Thin slices',
        source: 'The department',
        selects: { modalities: ['MR'], planes: ['sagittal'], weightings: ['T1'], phases: ['post'] },
        check: { kind: 'slice-at-most-mm', mm: 3 },
        code: '130570',
      },
    ],
  },
  vocabulary: {
    version: 'r1',
    words: [{ id: 'w', text: 'WSG', says: { wholeSpine: true }, examples: ['MR WSG'], counterExamples: ['MR WS'] }],
    codes: [{ id: 'c', scheme: '99SITE', value: 'MR1', says: { contrast: 'both', levels: ['C', 'T'] } }],
  },
};

test('what a site has stored is read by every later version: a new key needs a default, and bounds only widen', () => {
  expect(ruleSetSchema.parse(STORED_IN_NOVEMBER_2026)).toMatchObject(STORED_IN_NOVEMBER_2026);
});

const { policy, profiles } = defaultRuleSet;
const [rule] = profiles.rules;
const withCoverage = (coverage: object) => ({ policy: { ...policy, coverage: { ...policy.coverage, ...coverage } } });
const withRule = (changes: object) => ({ profiles: { ...profiles, rules: [{ ...rule, ...changes }] } });
const placesOf = (changes: object) =>
  (ruleSetSchema.safeParse({ ...defaultRuleSet, ...changes }).error?.issues ?? []).map(({ path }) => path.join('.'));

describe('a site cannot', () => {
  test.each([
    ['make the spine 10 mm long', withCoverage({ enoughMm: 10, leastMm: 10 }), 'policy.coverage.enoughMm'],
    ['or 1 % of a stature', withCoverage({ enoughOfStature: 0.01 }), 'policy.coverage.enoughOfStature'],
    ['ask for less than it calls too little', withCoverage({ leastMm: 600 }), 'policy.coverage.leastMm'],
    ['overlook a gap of a vertebra', withCoverage({ widestGapMm: 25 }), 'policy.coverage.widestGapMm'],
    ['read a spine on one slice', withCoverage({ fewestSlices: 1 }), 'policy.coverage.fewestSlices'],
    ['write a number as a text', withCoverage({ headMm: '180' }), 'policy.coverage.headMm'],
    ['leave out a part', { profiles: undefined }, 'profiles'],
    ['name a version twice over', { version: 'active' }, 'version'],
    ['name a version that is a path', { version: '../x' }, 'version'],
    ['invent a check', withRule({ check: { kind: 'looks-good' } }), 'profiles.rules.0.check.kind'],
    ['invent a code', withRule({ code: '1' }), 'profiles.rules.0.code'],
    ['select nothing', withRule({ selects: { planes: [] } }), 'profiles.rules.0.selects.planes'],
    ['let a sentence steer a screen', withRule({ asks: 'T1\u202e' }), 'profiles.rules.0.asks'],
    ['write half of a character, which the database refuses', withRule({ asks: 'T1\ud800' }), 'profiles.rules.0.asks'],
    ['give two rules one id', { profiles: { ...profiles, rules: [rule, rule] } }, 'profiles.rules.1.id'],
  ])('%s', (_, changes, where) => {
    expect(placesOf(changes)).toContain(where);
  });

  test('write what nobody reads', () => {
    expect(ruleSetSchema.safeParse({ ...defaultRuleSet, polisy: {} }).success).toBe(false);
    expect(ruleSetSchema.safeParse({ ...defaultRuleSet, ...withCoverage({ enughMm: 560 }) }).success).toBe(false);
  });
});

test('all faults are named at once', () => {
  const places = placesOf({ ...withCoverage({ enoughMm: 10, headMm: 0 }), ...withRule({ code: '1', id: '' }) });
  expect(places.toSorted()).toEqual([
    'policy.coverage.enoughMm',
    'policy.coverage.headMm',
    'policy.coverage.leastMm',
    'profiles.rules.0.code',
    'profiles.rules.0.id',
  ]);
});
