import type { HeaderRecord } from '@cordwatch/dicom-header';
import { aStack, type StackShape } from '@cordwatch/dicom-header/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureStack } from './stack.ts';

const placed = (records: readonly HeaderRecord[]) =>
  records.flatMap(({ frames, image }) =>
    frames.map((frame) => ({
      frame,
      rows: image.rows,
      columns: image.columns,
      instanceNumber: image.instanceNumber,
      frameOfReferenceUid: image.frameOfReferenceUid,
    })),
  );
const measureRecords = (records: readonly HeaderRecord[]) => measureStack(placed(records));
const measured = (shape: StackShape) => {
  const geometry = measureRecords(aStack(shape));
  if (geometry.kind === 'none') throw new Error(geometry.problem);
  return geometry.stack;
};
const problemOf = (change: (record: HeaderRecord) => HeaderRecord) => {
  const geometry = measureRecords(aStack({ slices: 9 }).map(change));
  return geometry.kind === 'none' ? geometry.problem : 'measured';
};
const withFrame = (record: HeaderRecord, frame: Partial<HeaderRecord['frames'][number]>): HeaderRecord => ({
  ...record,
  frames: record.frames.map((each) => ({ ...each, ...frame })),
});

describe('a sagittal stack', () => {
  it('reaches from the upper edge of its first row to the lower edge of its last', () => {
    expect(measured({ topMm: 120, bottomMm: -264 })).toMatchObject({
      plane: 'sagittal',
      extentMm: [-264, 120],
      missingSlices: 0,
    });
  });

  it('is as wide as its slices, edge to edge', () => {
    expect(measured({ slices: 15, spacingMm: 3.3, thicknessMm: 3 }).stackWidthMm).toBeCloseTo(14 * 3.3 + 3, 5);
  });

  it('tilted, reaches along its centreline and not to the corners of its bounding box', () => {
    const [sin, cos] = [Math.sin(Math.PI / 10), Math.cos(Math.PI / 10)];
    const tilted = aStack({ slices: 9 }).map((record) =>
      withFrame(record, { rowDirection: [0, cos, sin], columnDirection: [0, sin, -cos], pixelSpacingMm: [1, 1] }),
    );
    const geometry = measureRecords(tilted);
    if (geometry.kind === 'none') throw new Error(geometry.problem);
    const [low, high] = geometry.stack.extentMm;
    expect(high - low).toBeCloseTo((tilted[0]?.image.rows ?? 0) * cos, 1);
    expect(geometry.stack.obliquityDeg).toBe(0);
  });
});

describe('an axial stack', () => {
  it('reaches half a thickness beyond its outer slices', () => {
    expect(measured({ plane: 'axial', topMm: 60, bottomMm: -10, slices: 20 })).toMatchObject({
      plane: 'axial',
      extentMm: [-10, 60],
    });
  });

  it('is broken where slices are missing, and knows whether they are numbered', () => {
    const records = aStack({ plane: 'axial', topMm: 100, bottomMm: -100, slices: 100 });
    const holed = records.filter((_record, index) => index < 40 || index > 50);
    const numbered = measureRecords(holed);
    const gapless = measureRecords(
      holed.map((record, index) => ({ ...record, image: { ...record.image, instanceNumber: index + 1 } })),
    );
    expect(numbered).toMatchObject({ stack: { missingSlices: 11, holesAreNumbered: true } });
    expect(gapless).toMatchObject({ stack: { holesAreNumbered: false } });
  });
});

describe('the thickness', () => {
  it('of slices that differ is that of the thinnest: what it adds to a stack is never guessed', () => {
    const stack = { plane: 'axial', topMm: 10, bottomMm: -10, slices: 10 } as const;
    const [first, ...rest] = aStack({ ...stack, thicknessMm: 2 });
    expect(measureRecords([...(first ? [withFrame(first, { sliceThicknessMm: 8 })] : []), ...rest])).toMatchObject({
      stack: { extentMm: [-10, 10], thicknessMm: 2 },
    });
  });

  it.each([
    ['sagittal', 'stack'],
    ['axial', 'none'],
  ] as const)('of a slab of 50 mm is one of MR myelography: %s is %s', (plane, kind) => {
    expect(measureRecords(aStack({ plane, slices: 1, thicknessMm: 50 })).kind).toBe(kind);
  });
});

describe('what cannot be measured has a closed problem', () => {
  it.each([
    ['NO_POSITIONS', { positionMm: null }],
    ['NO_ORIENTATION', { rowDirection: null }],
    ['ORIENTATION_NOT_ORTHOGONAL', { rowDirection: [0, 1, 0.4] }],
    ['NO_PIXEL_SPACING', { pixelSpacingMm: [0, 1] }],
    ['POSITIONS_ALL_EQUAL', { positionMm: [0, 0, 0] }],
  ] as const)('%s', (problem, frame) => {
    expect(problemOf((record) => withFrame(record, frame))).toBe(problem);
  });

  it('NO_MATRIX', () => {
    expect(problemOf((record) => ({ ...record, image: { ...record.image, rows: null } }))).toBe('NO_MATRIX');
  });
});

it('measures the same in any order and with repeats', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...Array(15).keys()], { minLength: 15 }), fc.nat(14), (order, twice) => {
      const records = aStack({ slices: 15 });
      const shuffled = [...order, twice].flatMap((index) => records[index] ?? []);
      const { duplicatePositions, ...stack } = measured({ slices: 15 });
      expect(measureRecords(shuffled)).toMatchObject({
        stack: { ...stack, duplicatePositions: duplicatePositions + 1 },
      });
    }),
  );
});
