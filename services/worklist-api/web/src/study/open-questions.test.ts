import { expect, test } from 'vitest';
import { aCoverage, aPage } from '../drawing/testing.ts';
import type { Evidence } from '../words/terms.ts';
import { disagrees, openQuestions } from './open-questions.ts';

const evidence = (speaks: Evidence['speaks'], says: string): Evidence => ({ speaks, says, rule: 'a-rule', from: [] });
const named = evidence('for', 'An agent is named.');
const ordered = evidence('against', 'Ordered without.');
const unproven = evidence('context', 'Nothing proves it.');
const contrast = (...because: [Evidence, ...Evidence[]]) =>
  aPage({ contrast: { is: 'indeterminate', route: null, because } });

test('an open question shows what speaks against it beside what speaks for it', () => {
  const open = openQuestions(contrast(named, ordered, unproven));
  expect(open).toEqual([
    {
      questions: ['Contrast'],
      sides: [
        { speaks: 'against', says: ['Ordered without.'] },
        { speaks: 'for', says: ['An agent is named.'] },
      ],
    },
  ]);
  expect(disagrees(open)).toBe(true);
});

test('where nothing speaks against, the context says why it is open', () => {
  const open = openQuestions(contrast(named, unproven));
  expect(open[0]?.sides.map(({ speaks }) => speaks)).toEqual(['context', 'for']);
  expect(disagrees(open)).toBe(false);
});

test('what several series say alike is said once', () => {
  expect(openQuestions(contrast(ordered, ordered))[0]?.sides).toEqual([
    { speaks: 'against', says: ['Ordered without.'] },
  ]);
});

test('questions that the same evidence keeps open stand together', () => {
  const open = aCoverage({ is: 'indeterminate', because: [named, ordered] });
  const page = aPage({ coverage: open, wholeSpineWithContrast: open });
  expect(openQuestions(page).map(({ questions }) => questions)).toEqual([['Whole spine', 'Whole spine with contrast']]);
});

test('an answered question is not open, whatever speaks against it', () => {
  expect(openQuestions(aPage({ contrast: { is: 'refuted', route: null, because: [named, ordered] } }))).toEqual([]);
});
