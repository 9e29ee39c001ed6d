import { expect, test } from 'vitest';
import { layoutOf } from './layout.ts';
import { spineDrawing } from './spine-drawing.ts';
import { aCoverage, aPage, aSeries } from './testing.ts';
import { ticksOf } from './ticks.ts';

const drawing = spineDrawing(aPage());

test('the window fills the height below the head, head up', () => {
  const { y } = layoutOf(drawing, 600);
  expect(y(drawing.window.topMm)).toBe(50);
  expect(y(drawing.window.bottomMm)).toBe(590);
});

test('no two lanes overlap, in any frame of reference', () => {
  const page = aPage({
    coverage: aCoverage({ frameOfReferenceUid: null, intervalsMm: [] }),
    series: ['1.1', '1.2', '1.3'].flatMap((frameOfReferenceUid, at) => [
      aSeries({ seriesInstanceUid: `2.${at}`, frameOfReferenceUid }),
      aSeries({ seriesInstanceUid: `3.${at}`, frameOfReferenceUid, phase: 'pre' }),
    ]),
  });
  const { frames, width } = layoutOf(spineDrawing(page), 600);
  const lanes = frames.flatMap((frame) => frame.lanes);
  lanes.forEach((lane, index) => {
    expect(lane.x + lane.width).toBeLessThan(lanes[index + 1]?.x ?? width + 1);
  });
});

test('ticks stand at the positions that the scanner wrote', () => {
  const ticks = ticksOf({ zMm: 200, atMm: 0, levelKnown: true }, { topMm: -20, bottomMm: 130 });
  expect(ticks.map(({ zMm, atMm, major }) => [zMm, atMm, major])).toEqual([
    [200, 0, true],
    [150, 50, false],
    [100, 100, true],
  ]);
});
