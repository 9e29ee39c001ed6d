import { type Coverage, LEVELS, type Level, type Series } from '../words/terms.ts';
import { isCounted } from './counted.ts';
import { COLUMN_MM, REGION_MM, REGION_TOP_MM } from './vertebrae.ts';

/** Ties a frame of reference to the column: patient position `zMm` is drawn `atMm` below the top of C1. */
export type Anchor = { readonly zMm: number; readonly atMm: number; readonly levelKnown: boolean };

type Interval = readonly [low: number, high: number];

/** The policy asks for 0.34 of stature and a straight column measures 0.40 of it, so what is required is 0.85 of a column. */
const REQUIRED_SHARE = 0.85;
const PLAUSIBLE_COLUMN_MM = [300, 900] as const;

/** Length of the column to draw: from the length required of this patient, else a standard adult's. */
export const columnLengthMm = (requiredMm: number | null): number => {
  const wanted = requiredMm ? requiredMm / REQUIRED_SHARE : COLUMN_MM;
  return Math.min(Math.max(wanted, PLAUSIBLE_COLUMN_MM[0]), PLAUSIBLE_COLUMN_MM[1]);
};

const hull = (intervals: readonly Interval[]): Interval | null =>
  intervals.length > 0
    ? [Math.min(...intervals.map(([low]) => low)), Math.max(...intervals.map(([, high]) => high))]
    : null;

/**
 * Fields that reach the neck hang from the top of C1, fields that reach the sacrum stand on its tip, and what lies between
 * is centred on its levels.
 */
const alignedTo = (levels: readonly Level[], [low, high]: Interval, columnMm: number): Anchor => {
  const [first, last] = [levels[0], levels.at(-1)];
  if (!first || !last) return { zMm: high, atMm: 0, levelKnown: false };
  if (first === 'C') return { zMm: high, atMm: 0, levelKnown: true };
  if (last === 'S') return { zMm: low, atMm: columnMm, levelKnown: true };
  const middleMm = (REGION_TOP_MM[first] + REGION_TOP_MM[last] + REGION_MM[last]) / 2;
  return { zMm: (low + high) / 2, atMm: (middleMm * columnMm) / COLUMN_MM, levelKnown: true };
};

const reached = ({ levels }: Coverage): Level[] =>
  LEVELS.filter((level) => ['covered', 'partial'].includes(levels[level]));

const extentsOf = (series: readonly Series[]): Interval[] =>
  series.flatMap(({ extentMm }) => (extentMm ? [extentMm] : []));

/** From the coverage verdict where it speaks of this frame, else from the series of the frame; approximate either way. */
export const anchorOf = (frame: readonly Series[], coverage: Coverage | null, columnMm: number): Anchor => {
  const covered = coverage && hull(coverage.intervalsMm);
  if (coverage && covered) return alignedTo(reached(coverage), covered, columnMm);
  const counted = frame.filter(isCounted);
  const levels = LEVELS.filter((level) => counted.some((one) => one.levels.includes(level)));
  return alignedTo(levels, hull(extentsOf(counted.length > 0 ? counted : frame)) ?? [0, 0], columnMm);
};
