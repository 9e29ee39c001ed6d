import { against, context, speaksFor } from '@cordwatch/evidence';
import { expect, test } from 'vitest';
import { aCoverage, aPage } from '../drawing/testing.ts';
import { contradictions } from './contradictions.ts';

const words = (evidence: ReturnType<typeof against>) => ({ ...evidence, from: [...evidence.from] });
const both = [
  words(speaksFor('agent-named', 'An agent is named.')),
  words(against('order-without', 'Ordered without.')),
];

test('an open question with evidence both ways is a contradiction, with its sides', () => {
  const page = aPage({ contrast: { is: 'indeterminate', route: null, because: both } });
  expect(contradictions(page)).toEqual([{ questions: ['Contrast'], speaksFor: [both[0]], speaksAgainst: [both[1]] }]);
});

test('questions that are open for the same evidence stand together', () => {
  const open = aCoverage({ is: 'indeterminate', because: both });
  const page = aPage({ coverage: open, wholeSpineWithContrast: open });
  expect(contradictions(page).map(({ questions }) => questions)).toEqual([
    ['Whole spine', 'Whole spine with contrast'],
  ]);
});

test('a settled question is no contradiction, and context takes no side', () => {
  const settled = aPage({ contrast: { is: 'refuted', route: null, because: both } });
  expect(contradictions(settled)).toEqual([]);
  const oneSided = [both[0], words(context('stature', 'No stature.'))].filter((one) => one !== undefined);
  expect(contradictions(aPage({ contrast: { is: 'indeterminate', route: null, because: oneSided } }))).toEqual([]);
});
