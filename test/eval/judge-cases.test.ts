import { aStudy } from '@cordwatch/triage/testing';
import { describe, expect, test } from 'vitest';
import { expectationsOf, judgeCase, judgeRealStudies } from './judge-cases.ts';

const aCase = (contrast: string) => ({
  ...{ id: 'X1', title: 'A case', vendor: 'any', language: 'en' },
  expect: { entireSpine: 'yes', contrast, verdict: 'confirmed' } as const,
});
const post = aStudy({ series: [{ description: 'T1 SAG POST', agent: 'Gadovist' }] });

describe('what a case expects of the contrast', () => {
  test.each([
    ['yes', 'confirmed'],
    ['partial', 'confirmed'],
    ['no (radiotracer is not contrast)', 'refuted'],
    ['ordered', 'indeterminate'],
    ['something else', undefined],
  ])('%s: %s', (contrast, expected) => {
    expect(expectationsOf(aCase(contrast)).contrast).toBe(expected);
  });
});

test('every study of a case is held against what the case expects', () => {
  const given = judgeCase(aCase('yes'), post).map(({ answers }) => answers.map((each) => each.given));
  expect(given).toEqual([['confirmed', 'confirmed', 'confirmed']]);
});

test('a case whose files give no study is answered with nothing', () => {
  const [judged] = judgeCase(aCase('yes'), []);
  expect(judged?.answers.map(({ given }) => given)).toEqual(['nothing', 'nothing', 'nothing']);
});

test('a real study goes by its vendor', () => {
  expect(judgeRealStudies(post)).toMatchObject([{ vendor: 'Siemens', answers: [{ expected: 'not-confirmed' }] }]);
});
