import { greatest } from './extremes.ts';

/** One slice along the normal of its stack. `centreZMm` is the height of the middle of its field. */
export type Slice = { readonly alongMm: number; readonly centreZMm: number; readonly instanceNumber: number | null };

export type SliceOrder = {
  readonly slices: readonly Slice[];
  readonly spacingMm: number | null;
  readonly missingSlices: number;
  /** The widest stretch between neighbouring slices that holds none, beyond the usual spacing or the slices' own thickness. */
  readonly widestHoleMm: number;
  readonly duplicatePositions: number;
  readonly holesAreNumbered: boolean;
  /** Indexes in `slices` after which tissue is left out: slices are missing, or were never planned. */
  readonly holesAfter: readonly number[];
};

/** Positions nearer than this are the same slice (temporal repeats, echoes). */
const SAME_POSITION_MM = 0.05;
/** A step of more than this many spacings leaves out at least one slice. */
const HOLE_FACTOR = 1.5;
/** Slices further apart than this, edge to edge, are samples and no stack: one slice a disc covers no spine. */
const WIDEST_SLICE_GAP_MM = 5;

const median = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
};

const distinct = (sorted: readonly Slice[]): readonly Slice[] =>
  sorted.filter((slice, index) => index === 0 || slice.alongMm - (sorted[index - 1]?.alongMm ?? 0) > SAME_POSITION_MM);

/** A hole is numbered when InstanceNumber steps by as many as the positions do: the slices exist and are not here. */
const isNumbered = (before: Slice, after: Slice, missing: number): boolean =>
  before.instanceNumber !== null &&
  after.instanceNumber !== null &&
  Math.abs(after.instanceNumber - before.instanceNumber) === missing + 1;

type Steps = { readonly stepsMm: readonly number[]; readonly spacingMm: number | null };

const stepsOf = (slices: readonly Slice[]): Steps => {
  const stepsMm = slices.slice(1).map((slice, index) => slice.alongMm - (slices[index]?.alongMm ?? 0));
  return { stepsMm, spacingMm: median(stepsMm) };
};

/** How many slices a step leaves out: none, unless it is longer than the usual spacing. */
const missingIn = (stepMm: number, { spacingMm }: Steps): number =>
  spacingMm !== null && stepMm > HOLE_FACTOR * spacingMm ? Math.round(stepMm / spacingMm) - 1 : 0;

const isNumberedHole = (slices: readonly Slice[], steps: Steps, index: number): boolean => {
  const [before, after] = [slices[index], slices[index + 1]];
  const missing = missingIn(steps.stepsMm[index] ?? 0, steps);
  return missing > 0 && before !== undefined && after !== undefined && isNumbered(before, after, missing);
};

/** What a step leaves out, mm: 0 for neighbours of one stack. */
const leftOutMm = (stepMm: number, steps: Steps, thicknessMm: number | null): number => {
  const betweenEdgesMm = thicknessMm === null ? 0 : stepMm - thicknessMm;
  if (betweenEdgesMm > WIDEST_SLICE_GAP_MM && missingIn(stepMm, steps) === 0) return betweenEdgesMm;
  return missingIn(stepMm, steps) > 0 ? stepMm - (steps.spacingMm ?? 0) : 0;
};

/** Orders slices by position, as PS3.3 C.7.6.2.1.1 gives it, and says what is missing between them. */
export const orderSlices = (unordered: readonly Slice[], thicknessMm: number | null = null): SliceOrder => {
  const sorted = unordered.toSorted((a, b) => a.alongMm - b.alongMm);
  const slices = distinct(sorted);
  const steps = stepsOf(slices);
  const holesMm = steps.stepsMm.map((stepMm) => leftOutMm(stepMm, steps, thicknessMm));
  const holesAfter = holesMm.flatMap((holeMm, index) => (holeMm > 0 ? [index] : []));
  return {
    slices,
    spacingMm: steps.spacingMm,
    missingSlices: steps.stepsMm.reduce((sum, stepMm) => sum + missingIn(stepMm, steps), 0),
    widestHoleMm: greatest(holesMm) ?? 0,
    duplicatePositions: sorted.length - slices.length,
    holesAreNumbered: holesAfter.some((index) => isNumberedHole(slices, steps, index)),
    holesAfter,
  };
};
