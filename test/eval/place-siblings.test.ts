import { expect, test } from 'vitest';
import { placeSiblings } from './place-siblings.ts';

const T = { SeriesDescription: 'T1 SAG T' };
const L = { SeriesDescription: 'T1 SAG L' };
const study = { StudyDescription: 'MRI L SPINE' };

test('series inside a sibling study stand among those of the case, and name their study', () => {
  const file = { cases: [{ id: 'X1', series: [T], siblings: [{ study, series: [L] }] }] };
  expect(placeSiblings(file)).toEqual({
    cases: [{ id: 'X1', series: [T, { ...L, inStudy: 'sibling-1' }], siblings: [{ ref: 'sibling-1', study }] }],
  });
});

test('siblings by reference, and cases without any, stay as they are', () => {
  const byReference = { id: 'X1', series: [{ ...L, inStudy: 'B' }], siblings: [{ ref: 'B', study }] };
  const file = { about: 'Cases', cases: [byReference, { id: 'X2', series: [T] }] };
  expect(placeSiblings(file)).toEqual(file);
});
