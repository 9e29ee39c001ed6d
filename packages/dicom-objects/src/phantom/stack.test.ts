import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placed, type Stack } from './stack.ts';

const field = fc.record({
  fromMm: fc.integer({ min: -200, max: 300 }),
  lengthMm: fc.integer({ min: 120, max: 1000 }),
  slices: fc.integer({ min: 3, max: 40 }),
});

function stackOf(
  plane: Stack['plane'],
  { fromMm, lengthMm, slices }: { fromMm: number; lengthMm: number; slices: number },
): Stack {
  const spacingMm = plane === 'axial' ? lengthMm / slices : 4.8;
  const thicknessMm = plane === 'axial' ? spacingMm : 4;
  return { plane, fromMm, toMm: fromMm - lengthMm, slices, thicknessMm, spacingMm, acrossMm: 300, centreMm: [0, 20] };
}

describe('placed', () => {
  test.each(['sagittal', 'coronal'] as const)('the rows of a %s slice span the field, edge to edge', (plane) => {
    fc.assert(
      fc.property(field, (wanted) => {
        const { positions, rows, pixelSpacingMm } = placed(stackOf(plane, wanted));
        for (const [, , z] of positions) {
          expect(z + pixelSpacingMm / 2).toBeCloseTo(wanted.fromMm, 6);
          expect(z + pixelSpacingMm / 2 - rows * pixelSpacingMm).toBeCloseTo(wanted.fromMm - wanted.lengthMm, 6);
        }
      }),
    );
  });

  test('axial slices fill the field from the head end, half a slice in', () => {
    fc.assert(
      fc.property(field, (wanted) => {
        const stack = stackOf('axial', wanted);
        const heights = placed(stack).positions.map(([, , z]) => z);
        expect(Math.max(...heights) + stack.thicknessMm / 2).toBeCloseTo(stack.fromMm, 6);
        expect(Math.min(...heights) - stack.thicknessMm / 2).toBeCloseTo(stack.toMm, 6);
      }),
    );
  });

  test('sagittal slices lie evenly about the middle, from the right of the patient to the left', () => {
    const across = placed(stackOf('sagittal', { fromMm: 25, lengthMm: 600, slices: 8 })).positions.map(([x]) => x);
    expect(across).toEqual([...across].sort((a, b) => a - b));
    expect(across.at(0)).toBeCloseTo(-16.8, 6);
    expect(across.at(-1)).toBeCloseTo(16.8, 6);
  });
});
