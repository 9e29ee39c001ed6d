import { speaksFor } from '@cordwatch/evidence';
import { expect, test } from 'vitest';
import { confusionText, headline, wrongCasesText } from './report-cases.ts';
import {
  type Answer,
  confusionOf,
  isRight,
  type JudgedCase,
  talliesBy,
  wrongCases,
  wrongConfirmations,
  wrongRefutations,
} from './score.ts';

const answer = (expected: Answer['expected'], given: Answer['given'], more: Partial<Answer> = {}): Answer => ({
  question: 'wholeSpineWithContrast',
  because: [],
  expected,
  given,
  ...more,
});
const judged = (id: string, ...answers: readonly Answer[]): JudgedCase => ({
  id,
  title: 'A case',
  vendor: id < 'C' ? 'GE' : 'Philips',
  language: 'en',
  answers,
});

const right = judged('A', answer('confirmed', 'confirmed'));
const confirmedByMistake = judged('B', answer('indeterminate', 'confirmed'), answer('refuted', 'refuted'));
const refutedByMistake = judged('C', answer('confirmed', 'refuted'));
const cases = [right, confirmedByMistake, refutedByMistake];

test('a wrong confirmation is a confirmation where another answer was right', () => {
  expect(wrongConfirmations(cases)).toEqual([answer('indeterminate', 'confirmed')]);
});

test('a wrong refutation is a refutation where another answer was right', () => {
  expect(wrongRefutations(cases)).toEqual([answer('confirmed', 'refuted')]);
});

test('one wrong answer makes the case wrong', () => {
  expect(wrongCases(cases)).toEqual([confirmedByMistake, refutedByMistake]);
});

test('of a real study only a confirmation is wrong, and no answer at all', () => {
  const given = ['confirmed', 'refuted', 'indeterminate', 'nothing'] as const;
  expect(given.map((each) => isRight(answer('not-confirmed', each)))).toEqual([false, true, true, false]);
});

test('no study where one was expected is wrong, and neither a confirmation nor a refutation', () => {
  const lost = [judged('D', answer('refuted', 'nothing'))];
  expect([wrongCases(lost), wrongConfirmations(lost), wrongRefutations(lost)].map(({ length }) => length)).toEqual([
    1, 0, 0,
  ]);
});

test('the matrix counts each given answer under each expected one, of one question', () => {
  const other = judged('E', answer('refuted', 'confirmed', { question: 'contrast' }));
  expect(confusionOf([...cases, right, other], 'wholeSpineWithContrast')).toEqual(
    new Map([
      [
        'confirmed',
        new Map([
          ['confirmed', 2],
          ['refuted', 1],
        ]),
      ],
      ['indeterminate', new Map([['confirmed', 1]])],
      ['refuted', new Map([['refuted', 1]])],
    ]),
  );
});

test('tallies are by name and add up', () => {
  expect(talliesBy(cases, 'vendor')).toEqual([
    { name: 'GE', cases: 2, wrongConfirmations: 1, wrongRefutations: 0, wrongCases: 1 },
    { name: 'Philips', cases: 1, wrongConfirmations: 0, wrongRefutations: 1, wrongCases: 1 },
  ]);
});

test('the report begins with the wrong confirmations', () => {
  expect(headline(cases).split('\n')[0]).toBe(
    'WRONG CONFIRMATIONS: 1 (coverage 0, contrast 0, whole spine with contrast 1)',
  );
});

test('a matrix has a line for each expected answer', () => {
  expect(confusionText([right], 'wholeSpineWithContrast').split('\n')).toHaveLength(2);
});

test('a wrong case shows the evidence that decided, with its source', () => {
  const from = { seriesUid: null, keyword: 'ContrastBolusAgent', value: 'Gadovist' };
  const because = [
    speaksFor('contrast.agent', 'An agent is named.', from),
    { ...speaksFor('x', 'Context.'), speaks: 'context' as const },
  ];
  const text = wrongCasesText([judged('B', answer('indeterminate', 'confirmed', { because }))]);
  expect(text).toContain('expected indeterminate, given confirmed');
  expect(text).toContain('for [contrast.agent] An agent is named. (ContrastBolusAgent = "Gadovist")');
  expect(text).not.toContain('Context.');
});
