/** One slice along the normal of its stack. `centreZMm` is the height of the middle of its field. */
export type Slice = { readonly alongMm: number; readonly centreZMm: number; readonly instanceNumber: number | null };

export type SliceOrder = {
  readonly slices: readonly Slice[];
  readonly spacingMm: number | null;
  readonly missingSlices: number;
  readonly widestHoleMm: number;
  readonly duplicatePositions: number;
  readonly holesAreNumbered: boolean;
  /** Indexes in `slices` after which slices are missing. */
  readonly holesAfter: readonly number[];
};

/** Positions nearer than this are the same slice (temporal repeats, echoes). */
const SAME_POSITION_MM = 0.05;
/** A step of more than this many spacings leaves out at least one slice. */
const HOLE_FACTOR = 1.5;

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

/** Orders slices by position, as PS3.3 C.7.6.2.1.1 gives it, and says what is missing between them. */
export const orderSlices = (unordered: readonly Slice[]): SliceOrder => {
  const sorted = unordered.toSorted((a, b) => a.alongMm - b.alongMm);
  const slices = distinct(sorted);
  const steps = slices.slice(1).map((slice, index) => slice.alongMm - (slices[index]?.alongMm ?? 0));
  const spacingMm = median(steps);
  const isHole = (step: number): boolean => spacingMm !== null && step > HOLE_FACTOR * spacingMm;
  const missingAt = (step: number): number => Math.round(step / (spacingMm ?? step)) - 1;
  const holesAfter = steps.flatMap((step, index) => (isHole(step) ? [index] : []));
  return {
    slices,
    spacingMm,
    missingSlices: steps.filter(isHole).reduce((sum, step) => sum + missingAt(step), 0),
    widestHoleMm: Math.max(0, ...steps.filter(isHole).map((step) => step - (spacingMm ?? 0))),
    duplicatePositions: sorted.length - slices.length,
    holesAreNumbered:
      holesAfter.length > 0 &&
      holesAfter.some((index) => {
        const [before, after, step] = [slices[index], slices[index + 1], steps[index]];
        return (
          before !== undefined &&
          after !== undefined &&
          step !== undefined &&
          isNumbered(before, after, missingAt(step))
        );
      }),
    holesAfter,
  };
};
