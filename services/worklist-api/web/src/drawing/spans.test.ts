import { expect, test } from 'vitest';
import { clipped, overlapMm, remaining } from './spans.ts';

const span = (topMm: number, bottomMm: number) => ({ topMm, bottomMm });

test('what remains of a whole is what no part covers, whatever the order of the parts', () => {
  expect(remaining(span(0, 100), [span(60, 70), span(10, 30)], 1)).toEqual([span(0, 10), span(30, 60), span(70, 100)]);
});

test('overlapping parts leave nothing between them', () => {
  expect(remaining(span(0, 100), [span(0, 60), span(50, 120)], 1)).toEqual([]);
});

test('a remainder too short to matter is left out', () => {
  expect(remaining(span(0, 100), [span(5, 100)], 10)).toEqual([]);
});

test('spans that do not meet have a negative overlap and clip to nothing', () => {
  expect(overlapMm(span(0, 10), span(20, 30))).toBeLessThan(0);
  expect(clipped(span(0, 10), span(20, 30))).toBeNull();
});
