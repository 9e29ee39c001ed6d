import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultRuleSet, judgeStudies, type RuleSet, type StudyJudgement, versionsOf } from './index.ts';
import { aStudy } from './testing.ts';
import { study } from './testing-arbitraries.ts';

const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

test('the rules of the software never change under a version that is known: whoever changes them gives them a new one', () => {
  const { version, policy, profiles, vocabulary } = defaultRuleSet;
  expect({ [version]: digestOf([policy, profiles, vocabulary]) }).toMatchInlineSnapshot(`
    {
      "cordwatch-2026-11-1": "cf0fbedc1fcc0014",
    }
  `);
});

describe('a rule set', () => {
  const without = ({ madeUnder: _, policyVersion: __, ...said }: StudyJudgement) => said;

  test('with the same content under other names says the same of every study', () => {
    const renamed: RuleSet = {
      version: 'site-1',
      policy: { ...defaultRuleSet.policy, version: 'p' },
      profiles: { ...defaultRuleSet.profiles, version: 'q' },
      vocabulary: { ...defaultRuleSet.vocabulary, version: 'r' },
    };
    fc.assert(
      fc.property(study, (shape) => {
        const records = aStudy(shape);
        const judged = judgeStudies(records, renamed);
        expect(judged.map(without)).toEqual(judgeStudies(records, defaultRuleSet).map(without));
        expect(judged.every(({ madeUnder }) => madeUnder.ruleSet === 'site-1')).toBe(true);
      }),
    );
  });

  test('says the same when it has been a document', () => {
    const document: RuleSet = JSON.parse(JSON.stringify(defaultRuleSet));
    fc.assert(
      fc.property(study, (shape) => {
        const records = aStudy(shape);
        expect(judgeStudies(records, document)).toEqual(judgeStudies(records, defaultRuleSet));
      }),
      { numRuns: 30 },
    );
  });

  test('names the versions of all its parts, the reviewed vocabulary too', () => {
    const [judgement] = judgeStudies(aStudy({ series: [{ description: 'T1 SAG' }] }), defaultRuleSet);
    expect(judgement?.madeUnder).toEqual(versionsOf(defaultRuleSet));
    expect(judgement?.madeUnder.vocabulary).toMatch(/^\d{4}-\d\d-\d+\+none$/);
  });
});
