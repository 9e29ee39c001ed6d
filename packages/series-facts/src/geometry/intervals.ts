import type { IntervalMm } from '../facts.ts';
import { greatest, least } from './extremes.ts';

export const lengthMm = ([low, high]: IntervalMm): number => high - low;

/** The union of intervals, low to high; neighbours nearer than `joinWithinMm` are one. Lengths are never summed over overlaps. */
export const unite = (intervals: readonly IntervalMm[], joinWithinMm: number): readonly IntervalMm[] => {
  const united: IntervalMm[] = [];
  for (const [low, high] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = united.at(-1);
    if (last && low - last[1] <= joinWithinMm) united[united.length - 1] = [last[0], Math.max(last[1], high)];
    else united.push([low, high]);
  }
  return united;
};

/** What lies between the intervals of a union. */
export const gapsBetween = (united: readonly IntervalMm[]): readonly IntervalMm[] =>
  united.slice(1).map((next, index): IntervalMm => [united[index]?.[1] ?? next[0], next[0]]);

export const outerSpan = (intervals: readonly IntervalMm[]): IntervalMm | null => {
  const low = least(intervals.map(([each]) => each));
  const high = greatest(intervals.map(([, each]) => each));
  return low === null || high === null ? null : [low, high];
};

/** How much of `part` the intervals hold, 0 to 1. */
export const shareCovered = (part: IntervalMm, intervals: readonly IntervalMm[]): number => {
  const held = unite(intervals, 0).reduce(
    (sum, [low, high]) => sum + Math.max(0, Math.min(high, part[1]) - Math.max(low, part[0])),
    0,
  );
  return lengthMm(part) <= 0 ? 0 : held / lengthMm(part);
};
