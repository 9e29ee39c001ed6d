import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IntervalMm } from '../facts.ts';
import { gapsBetween, lengthMm, shareCovered, unite } from './intervals.ts';

const interval = fc
  .tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: 1, max: 400 }))
  .map(([low, length]): IntervalMm => [low, low + length]);

describe('the union of intervals', () => {
  it('is never longer than the sum and never shorter than the longest', () => {
    fc.assert(
      fc.property(fc.array(interval, { minLength: 1 }), (intervals) => {
        const covered = unite(intervals, 0).reduce((sum, each) => sum + lengthMm(each), 0);
        expect(covered).toBeLessThanOrEqual(intervals.reduce((sum, each) => sum + lengthMm(each), 0));
        expect(covered).toBeGreaterThanOrEqual(Math.max(...intervals.map(lengthMm)));
      }),
    );
  });

  it('has gaps that are wider than what it joins over', () => {
    fc.assert(
      fc.property(fc.array(interval), fc.integer({ min: 0, max: 50 }), (intervals, joinWithinMm) => {
        expect(gapsBetween(unite(intervals, joinWithinMm)).every((gap) => lengthMm(gap) > joinWithinMm)).toBe(true);
      }),
    );
  });

  it('joins neighbours within the tolerance', () => {
    expect(
      unite(
        [
          [0, 10],
          [18, 30],
          [45, 50],
        ],
        10,
      ),
    ).toEqual([
      [0, 30],
      [45, 50],
    ]);
  });
});

it('a share counts overlapping intervals once', () => {
  expect(
    shareCovered(
      [0, 100],
      [
        [0, 50],
        [25, 75],
      ],
    ),
  ).toBe(0.75);
});
