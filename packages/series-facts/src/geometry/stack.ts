import type { FrameHeader, Vector3 } from '@cordwatch/dicom-header';
import type { Geometry, GeometryProblem, IntervalMm, StackGeometry } from '../facts.ts';
import { greatest, least } from './extremes.ts';
import { outerSpan } from './intervals.ts';
import { type Orientation, orientationOf } from './orientation.ts';
import { impossibleField, isPossibleThickness } from './plausible.ts';
import { orderSlices, type Slice, type SliceOrder } from './slice-order.ts';
import { dot } from './vector.ts';

/** One frame with what its instance says of the matrix. */
export type PlacedFrame = {
  readonly frame: FrameHeader;
  readonly rows: number | null;
  readonly columns: number | null;
  readonly instanceNumber: number | null;
  readonly frameOfReferenceUid: string | null;
};

const none = (problem: GeometryProblem): Geometry => ({ kind: 'none', problem });

type FieldOfFrame = { readonly centreZMm: number; readonly halfHeightMm: number } | null;

/** Height of the middle of the field and its half height along +z, whatever PatientPosition says (PS3.3 C.7.6.2.1.1). */
const fieldOf = (placed: PlacedFrame, orientation: Orientation): FieldOfFrame => {
  const { frame, rows, columns } = placed;
  if (!frame.positionMm || !frame.pixelSpacingMm || !rows || !columns) return null;
  const [betweenRows, betweenColumns] = frame.pixelSpacingMm;
  const alongRow = orientation.row[2] * betweenColumns;
  const alongColumn = orientation.column[2] * betweenRows;
  return {
    centreZMm: frame.positionMm[2] + (alongRow * (columns - 1)) / 2 + (alongColumn * (rows - 1)) / 2,
    halfHeightMm: Math.max(Math.abs(alongRow) * columns, Math.abs(alongColumn) * rows) / 2,
  };
};

const problemOf = (frames: readonly PlacedFrame[]): GeometryProblem | null => {
  const first = frames[0];
  if (!first) return 'NO_POSITIONS';
  if (frames.some(({ frame }) => !frame.positionMm?.every(Number.isFinite))) return 'NO_POSITIONS';
  if (!first.frame.rowDirection) return 'NO_ORIENTATION';
  if (!first.frame.pixelSpacingMm || first.frame.pixelSpacingMm.some((spacing) => !(spacing > 0)))
    return 'NO_PIXEL_SPACING';
  if (!first.rows || !first.columns) return 'NO_MATRIX';
  return null;
};

/** Runs of slices without a hole, each from the edge of its first slice to the edge of its last. */
const axialIntervals = (order: SliceOrder, halfThicknessZMm: number): readonly IntervalMm[] => {
  const bounds = [-1, ...order.holesAfter, order.slices.length - 1];
  return bounds.slice(1).flatMap((end, index) => {
    const heights = order.slices.slice((bounds[index] ?? -1) + 1, end + 1).map((slice) => slice.centreZMm);
    const [low, high] = [least(heights), greatest(heights)];
    return low === null || high === null ? [] : [[low - halfThicknessZMm, high + halfThicknessZMm] as const];
  });
};

/** In-plane head-foot axis: the middle of the field over all slices, which for a tilted stack is shorter than its bounding box. */
const inPlaneInterval = (order: SliceOrder, halfHeightMm: number): IntervalMm => {
  const middle = order.slices.reduce((sum, slice) => sum + slice.centreZMm, 0) / order.slices.length;
  return [middle - halfHeightMm, middle + halfHeightMm];
};

const isAxialLike = ({ normal, row, column }: Orientation): boolean =>
  Math.abs(normal[2]) >= Math.max(Math.abs(row[2]), Math.abs(column[2]));

const round = ([low, high]: IntervalMm): IntervalMm => [Math.round(low * 100) / 100, Math.round(high * 100) / 100];

const slicesOf = (frames: readonly PlacedFrame[], fields: readonly FieldOfFrame[], normal: Vector3): readonly Slice[] =>
  frames.flatMap(({ frame, instanceNumber }, index): Slice[] => {
    const field = fields[index];
    if (!field || !frame.positionMm) return [];
    return [{ alongMm: dot(frame.positionMm, normal), centreZMm: field.centreZMm, instanceNumber }];
  });

const intervalsOf = (
  order: SliceOrder,
  orientation: Orientation,
  fields: readonly FieldOfFrame[],
  edgeMm: number,
): readonly IntervalMm[] => {
  if (isAxialLike(orientation)) return axialIntervals(order, (Math.abs(orientation.normal[2]) * edgeMm) / 2);
  return [inPlaneInterval(order, greatest(fields.map((field) => field?.halfHeightMm ?? 0)) ?? 0)];
};

const stackOf = (frames: readonly PlacedFrame[], orientation: Orientation): Geometry => {
  const fields = frames.map((placed) => fieldOf(placed, orientation));
  const thicknesses = frames.map(({ frame }) => frame.sliceThicknessMm).filter((thickness) => thickness !== null);
  if (!isPossibleThickness(greatest(thicknesses) ?? 0, isAxialLike(orientation))) return none('THICKNESS_IMPOSSIBLE');
  const thicknessMm = least(thicknesses);
  const order = orderSlices(slicesOf(frames, fields, orientation.normal), thicknessMm);
  if (order.slices.length === 1 && frames.length > 1) return none('POSITIONS_ALL_EQUAL');
  const edgeMm = thicknessMm ?? order.spacingMm;
  if (edgeMm === null || !(edgeMm > 0)) return none('NO_THICKNESS');
  const intervalsMm = intervalsOf(order, orientation, fields, edgeMm).map(round);
  const extentMm = outerSpan(intervalsMm);
  if (!extentMm) return none('NO_POSITIONS');
  const stack: StackGeometry = {
    frameOfReferenceUid: frames[0]?.frameOfReferenceUid ?? null,
    plane: orientation.plane,
    obliquityDeg: Math.round(orientation.obliquityDeg * 10) / 10,
    intervalsMm,
    extentMm,
    stackWidthMm: (order.slices.at(-1)?.alongMm ?? 0) - (order.slices[0]?.alongMm ?? 0) + edgeMm,
    slices: order.slices.length,
    thicknessMm,
    spacingMm: order.spacingMm,
    missingSlices: order.missingSlices,
    widestHoleMm: order.widestHoleMm,
    duplicatePositions: order.duplicatePositions,
    holesAreNumbered: order.holesAreNumbered,
  };
  const problem = impossibleField(stack);
  return problem ? none(problem) : { kind: 'stack', stack };
};

/** The field of frames that share one orientation; a closed problem when they give none. */
export const measureStack = (frames: readonly PlacedFrame[]): Geometry => {
  const problem = problemOf(frames);
  if (problem) return none(problem);
  const first = frames[0];
  const orientation = first ? orientationOf(first.frame) : null;
  if (orientation === null) return none('NO_ORIENTATION');
  if (orientation === 'not-orthogonal') return none('ORIENTATION_NOT_ORTHOGONAL');
  return stackOf(frames, orientation);
};
