import type { Geometry } from '@cordwatch/series-facts';

type Problem = Extract<Geometry, { kind: 'none' }>['problem'];

/** What a series without a measurable field lacks; `says` continues its name. */
export const UNPLACED: Readonly<
  Record<Problem, { readonly rule: string; readonly says: string; readonly keyword: string }>
> = {
  NO_POSITIONS: { rule: 'coverage.no-positions', says: 'has no usable positions.', keyword: 'ImagePositionPatient' },
  NO_ORIENTATION: {
    rule: 'coverage.no-orientation',
    says: 'has no usable orientation.',
    keyword: 'ImageOrientationPatient',
  },
  ORIENTATION_NOT_ORTHOGONAL: {
    rule: 'coverage.orientation',
    says: 'has an orientation that is not two unit vectors at a right angle.',
    keyword: 'ImageOrientationPatient',
  },
  NO_PIXEL_SPACING: {
    rule: 'coverage.pixel-spacing',
    says: 'has no pixel spacing above 0 mm.',
    keyword: 'PixelSpacing',
  },
  NO_MATRIX: { rule: 'coverage.matrix', says: 'has no rows or no columns.', keyword: 'Rows' },
  POSITIONS_ALL_EQUAL: {
    rule: 'coverage.positions-equal',
    says: 'has all its slices in one place.',
    keyword: 'ImagePositionPatient',
  },
  NO_THICKNESS: { rule: 'coverage.thickness', says: 'has no slice thickness above 0 mm.', keyword: 'SliceThickness' },
  THICKNESS_IMPOSSIBLE: {
    rule: 'coverage.thickness-impossible',
    says: 'has slices thicker than any that are made.',
    keyword: 'SliceThickness',
  },
  FIELD_IMPOSSIBLE: {
    rule: 'coverage.field-impossible',
    says: 'has a field larger than any patient.',
    keyword: 'ImagePositionPatient',
  },
  FRAMES_CONTRADICTED: {
    rule: 'coverage.frames',
    says: 'announces more frames than it describes.',
    keyword: 'NumberOfFrames',
  },
  NOT_A_FIELD_OF_VIEW: {
    rule: 'coverage.tiles',
    says: 'is a sheet of tiles: its matrix is not a field of view.',
    keyword: 'ImageType',
  },
};
