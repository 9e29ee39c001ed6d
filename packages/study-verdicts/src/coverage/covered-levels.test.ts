import { expect, it } from 'vitest';
import { defaultPolicy } from '../policy.ts';
import { aSeries, aSession, type SeriesShape } from '../testing-facts.ts';
import { judgeCoverage } from './coverage-verdict.ts';

const field = (description: string, low: number, high: number, of: SeriesShape = {}): SeriesShape => ({
  description,
  stack: { extentMm: [low, high] },
  ...of,
});

/** What is said of each level, head first, after the verdict. */
const levels = (order: string, ...shapes: readonly SeriesShape[]): string => {
  const session = aSession(
    shapes.map((shape, index) => aSeries({ seriesNumber: index + 1, ...shape })),
    { description: order },
  );
  const { is, levels: said } = judgeCoverage(session, session.series, defaultPolicy);
  return `${is} ${said.C} ${said.T} ${said.L} ${said.S}`;
};

it.each<[string, string, string, readonly SeriesShape[]]>([
  ['a confirmed whole', 'confirmed covered covered covered covered', 'MR WHOLE SPINE', [field('T1 SAG', -500, 100)]],
  [
    'a length for a person',
    'indeterminate covered covered covered unknown',
    'MR WHOLE SPINE',
    [field('T1 SAG', -430, 100)],
  ],
  [
    'a short field named for one part',
    'refuted missing missing covered unknown',
    'MR SPINE',
    [field('T1 SAG LUMBAR', -300, 0)],
  ],
  ['a short field of no name', 'refuted unknown unknown unknown unknown', 'MR SPINE', [field('T1 SAG', -300, 0)]],
  ['a whole length without a label', 'indeterminate unknown unknown unknown unknown', '', [field('T1 SAG', -500, 100)]],
  ['a torso', 'refuted missing covered covered covered', 'CT CHEST ABDOMEN', [field('T1 SAG', -500, 100)]],
])('says of the levels of %s: %s', (_name, expected, order, shapes) => {
  expect(levels(order, ...shapes)).toBe(expected);
});
