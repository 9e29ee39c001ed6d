import { type Coverage, LEVELS, type Level, type Series } from '../words/terms.ts';
import { isCounted } from './counted.ts';
import { COLUMN_MM, REGION_TOP_MM } from './vertebrae.ts';

/** Ties a frame of reference to the column: patient position `zMm` is drawn `atMm` below the top of C1. */
export type Anchor = { readonly zMm: number; readonly atMm: number; readonly levelKnown: boolean };

/** The policy asks for 0.34 of stature and a straight column measures 0.40 of it, so what is required is 0.85 of a column. */
const REQUIRED_SHARE = 0.85;
const PLAUSIBLE_COLUMN_MM = [300, 900] as const;

/** Length of the column to draw: from the length required of this patient, else a standard adult's. */
export const columnLengthMm = (requiredMm: number | null): number => {
  const wanted = requiredMm ? requiredMm / REQUIRED_SHARE : COLUMN_MM;
  return Math.min(Math.max(wanted, PLAUSIBLE_COLUMN_MM[0]), PLAUSIBLE_COLUMN_MM[1]);
};

const topLevel = (has: (level: Level) => boolean): Level | undefined => LEVELS.find(has);

const highest = (intervals: readonly (readonly [number, number])[]): number | null =>
  intervals.length > 0 ? Math.max(...intervals.map(([, high]) => high)) : null;

const extents = (series: readonly Series[]) => series.flatMap(({ extentMm }) => (extentMm ? [extentMm] : []));

const at = (zMm: number, level: Level | undefined, columnMm: number): Anchor => ({
  zMm,
  atMm: level ? (REGION_TOP_MM[level] * columnMm) / COLUMN_MM : 0,
  levelKnown: level !== undefined,
});

/** The top of what is covered sits at the top of the highest level reached: an approximation, and labelled as one. */
export const anchorOf = (frame: readonly Series[], coverage: Coverage | null, columnMm: number): Anchor => {
  const covered = coverage && highest(coverage.intervalsMm);
  if (coverage && covered !== null)
    return at(
      covered,
      topLevel((level) => ['covered', 'partial'].includes(coverage.levels[level])),
      columnMm,
    );
  const counted = frame.filter(isCounted);
  const drawn = counted.length > 0 ? counted : frame;
  const level = topLevel((one) => counted.some(({ levels }) => levels.includes(one)));
  return at(highest(extents(drawn)) ?? 0, level, columnMm);
};
