import type { Level } from '../words/terms.ts';

/** Length of each region of an adult column, mm, top of C1 to the tip of the coccyx. */
export const REGION_MM: Readonly<Record<Level, number>> = { C: 125, T: 280, L: 180, S: 125 };
export const COLUMN_MM = 710;

/** Where each region begins, mm below the top of C1. */
export const REGION_TOP_MM: Readonly<Record<Level, number>> = { C: 0, T: 125, L: 405, S: 585 };

export type Vertebra = {
  readonly name: string;
  readonly level: Level;
  readonly topMm: number;
  readonly heightMm: number;
  readonly depthMm: number;
};

type Region = {
  readonly level: Level;
  readonly count: number;
  readonly growth: number;
  readonly depthMm: readonly [number, number];
};

/** `growth` is how much taller the lowest vertebra of a region is than its highest. */
const REGIONS: readonly Region[] = [
  { level: 'C', count: 7, growth: 1.1, depthMm: [17, 20] },
  { level: 'T', count: 12, growth: 1.45, depthMm: [21, 32] },
  { level: 'L', count: 5, growth: 1.08, depthMm: [34, 38] },
  { level: 'S', count: 5, growth: 0.55, depthMm: [36, 10] },
];

const between = (from: number, to: number, share: number): number => from + (to - from) * share;

const regionVertebrae = ({ level, count, growth, depthMm }: Region): Vertebra[] => {
  const weights = Array.from({ length: count }, (_, index) => between(1, growth, index / (count - 1)));
  const unitMm = REGION_MM[level] / weights.reduce((sum, weight) => sum + weight, 0);
  let topMm = REGION_TOP_MM[level];
  return weights.map((weight, index) => {
    const heightMm = weight * unitMm;
    const vertebra = {
      name: `${level}${index + 1}`,
      level,
      topMm,
      heightMm,
      depthMm: between(...depthMm, index / (count - 1)),
    };
    topMm += heightMm;
    return vertebra;
  });
};

/** C1 to S5, each with its approximate place in a standard column. */
export const VERTEBRAE: readonly Vertebra[] = REGIONS.flatMap(regionVertebrae);
