import type { FrameHeader, Vector3 } from '@cordwatch/dicom-header';
import type { Plane } from '../facts.ts';
import { cross, dot, norm } from './vector.ts';

/** ImageOrientationPatient must be two unit vectors at a right angle (PS3.3 C.7.6.2.1.1); DS rounding is allowed for. */
const UNIT_TOLERANCE = 0.01;
/** Beyond this angle from its nearest patient axis a slice is neither sagittal, coronal nor axial. */
const OBLIQUE_BEYOND_DEG = 45;

export type Orientation = {
  readonly row: Vector3;
  readonly column: Vector3;
  readonly normal: Vector3;
  readonly plane: Plane;
  readonly obliquityDeg: number;
};

const PLANES: readonly Plane[] = ['sagittal', 'coronal', 'axial'];

const isOrthonormal = (row: Vector3, column: Vector3): boolean =>
  Math.abs(norm(row) - 1) <= UNIT_TOLERANCE &&
  Math.abs(norm(column) - 1) <= UNIT_TOLERANCE &&
  Math.abs(dot(row, column)) <= UNIT_TOLERANCE;

const planeOf = (normal: Vector3): { plane: Plane; obliquityDeg: number } => {
  const sizes = normal.map(Math.abs);
  const largest = Math.max(...sizes);
  const obliquityDeg = (Math.acos(Math.min(1, largest)) * 180) / Math.PI;
  return {
    plane: obliquityDeg > OBLIQUE_BEYOND_DEG ? 'oblique' : (PLANES[sizes.indexOf(largest)] ?? 'oblique'),
    obliquityDeg,
  };
};

/** Null when a direction is absent; `not-orthogonal` when the two are not an orientation. */
export const orientationOf = (frame: FrameHeader): Orientation | 'not-orthogonal' | null => {
  const { rowDirection: row, columnDirection: column } = frame;
  if (!row || !column) return null;
  if (!isOrthonormal(row, column)) return 'not-orthogonal';
  const normal = cross(row, column);
  return { row, column, normal, ...planeOf(normal) };
};
