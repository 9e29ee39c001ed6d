import { expect, test } from 'vitest';
import { topOf, type Vertebra } from './spine.ts';

const DOWNWARD: readonly Vertebra[] = ['C1', 'C7', 'T1', 'T6', 'T8', 'T12', 'L1', 'L5', 'S1', 'S3'];

test('vertebrae follow one another from the dens down', () => {
  const heights = DOWNWARD.map((vertebra) => topOf(vertebra, 1.7));
  expect(heights[0]).toBeCloseTo(0);
  expect(heights).toEqual([...heights].sort((a, b) => b - a));
  expect(new Set(heights).size).toBe(DOWNWARD.length);
});

test('the spine grows with stature: C1 to S1 is 0.325 of it', () => {
  expect(topOf('S1', 1.45)).toBe(-471);
  expect(topOf('S1', 1.9)).toBe(-617);
});
