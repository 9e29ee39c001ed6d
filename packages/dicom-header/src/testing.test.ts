import { describe, expect, test } from 'vitest';
import { aHeader, aStack } from './testing.ts';

describe('aHeader', () => {
  test('merges what a test says into a whole record', () => {
    const header = aHeader({
      series: { description: 'T2' },
      image: { imageType: ['DERIVED'] },
      frames: [{ positionMm: null }],
    });
    expect(header.series).toMatchObject({ description: 'T2', modality: 'MR' });
    expect(header.image.imageType).toEqual(['DERIVED']);
    expect(header.frames).toEqual([expect.objectContaining({ positionMm: null, rowDirection: [0, 1, 0] })]);
  });
});

describe('aStack', () => {
  test.each(['sagittal', 'coronal'] as const)('a %s stack has every slice from top to bottom', (plane) => {
    for (const { frames, image } of aStack({ plane, topMm: 100, bottomMm: -300, slices: 3 })) {
      const [frame] = frames;
      const pixel = frame?.pixelSpacingMm?.[0] ?? 0;
      expect(frame?.positionMm?.[2]).toBeCloseTo(100 - pixel / 2);
      expect(pixel * (image.rows ?? 0)).toBeCloseTo(400);
    }
  });

  test('an axial stack fills the extent with slices', () => {
    const heights = aStack({ plane: 'axial', topMm: 10, bottomMm: -10, slices: 4 }).map(
      (slice) => slice.frames[0]?.positionMm?.[2],
    );
    expect(heights).toEqual([7.5, 2.5, -2.5, -7.5]);
  });

  test('slices have a UID and number each and one series', () => {
    const stack = aStack({ seriesInstanceUid: '2.25.7', frameOfReferenceUid: null, slices: 3 });
    expect(new Set(stack.map((slice) => slice.sopInstanceUid)).size).toBe(3);
    expect(stack.map((slice) => slice.image.instanceNumber)).toEqual([1, 2, 3]);
    expect(
      stack.every((slice) => slice.seriesInstanceUid === '2.25.7' && slice.image.frameOfReferenceUid === null),
    ).toBe(true);
  });
});
