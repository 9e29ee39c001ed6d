import { gapsBetween, type IntervalMm, lengthMm, outerSpan, unite } from '@cordwatch/series-facts';
import type { Field } from './field.ts';

/** The union of the fields of one frame of reference. Heights in different frames are not comparable. */
export type Union = {
  readonly frameOfReference: string;
  readonly fields: readonly Field[];
  /** Low to high, joined over gaps that the policy allows. */
  readonly intervalsMm: readonly IntervalMm[];
  readonly gapsMm: readonly IntervalMm[];
  readonly coveredMm: number;
  readonly longest: IntervalMm;
  readonly outer: IntervalMm;
};

const unionOf = (frameOfReference: string, fields: readonly Field[], widestGapMm: number): Union | null => {
  const intervalsMm = unite(
    fields.flatMap((field) => field.intervalsMm),
    widestGapMm,
  );
  const outer = outerSpan(intervalsMm);
  const longest = intervalsMm.toSorted((a, b) => lengthMm(b) - lengthMm(a))[0];
  if (!outer || !longest) return null;
  return {
    frameOfReference,
    fields,
    intervalsMm,
    gapsMm: gapsBetween(intervalsMm),
    coveredMm: Math.round(intervalsMm.reduce((sum, interval) => sum + lengthMm(interval), 0)),
    longest,
    outer,
  };
};

/** One union per frame of reference, the one with the longest unbroken piece first. */
export const unionsOf = (fields: readonly Field[], widestGapMm: number): readonly Union[] =>
  [...Map.groupBy(fields, (field) => field.frameOfReference)]
    .map(([frame, held]) => unionOf(frame, held, widestGapMm))
    .filter((union) => union !== null)
    .toSorted(
      (a, b) => lengthMm(b.longest) - lengthMm(a.longest) || (a.frameOfReference < b.frameOfReference ? -1 : 1),
    );
