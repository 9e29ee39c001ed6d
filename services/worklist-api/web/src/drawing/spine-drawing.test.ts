import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthMm } from './spans.ts';
import { inWindow, spineDrawing } from './spine-drawing.ts';
import { aCoverage, aPage, aSeries } from './testing.ts';

const FRAME = '2.25.1001.9';
const lumbarPost = aCoverage({ is: 'refuted', intervalsMm: [[-400, -150]], coveredMm: 250 });

test('a gap is drawn between the stations that it separates', () => {
  const gapped = aCoverage({ is: 'refuted', gapsMm: [[-80, 20]], frameOfReferenceUid: FRAME });
  const [frame] = spineDrawing(aPage({ coverage: gapped, wholeSpineWithContrast: gapped })).frames;
  expect(frame?.postGaps).toEqual([{ topMm: 180, bottomMm: 280 }]);
});

test('what is required and not shown after contrast is hatched, and nothing is when the study is confirmed', () => {
  const [wanting] = spineDrawing(aPage({ wholeSpineWithContrast: lumbarPost })).frames;
  expect(wanting?.unshown).toEqual([{ topMm: 0, bottomMm: 350 }]);
  const [confirmed] = spineDrawing(aPage()).frames;
  expect(confirmed?.unshown).toEqual([]);
});

test('a gap is not told twice, as a gap and as not shown', () => {
  const gapped = aCoverage({
    is: 'refuted',
    intervalsMm: [
      [-400, -80],
      [20, 200],
    ],
    gapsMm: [[-80, 20]],
  });
  const [frame] = spineDrawing(aPage({ coverage: gapped, wholeSpineWithContrast: gapped })).frames;
  expect(frame?.unshown).toEqual([]);
});

test('frames of reference are drawn side by side and never united', () => {
  const page = aPage({
    coverage: aCoverage({ frameOfReferenceUid: null, intervalsMm: [] }),
    series: [
      aSeries({ levels: ['L', 'S'], frameOfReferenceUid: '1.2' }),
      aSeries({ levels: ['C', 'T'], frameOfReferenceUid: '1.1' }),
    ],
  });
  expect(spineDrawing(page).frames.map(({ uid }) => uid)).toEqual(['1.1', '1.2']);
});

test('a series without positions is named beside the drawing, not lost', () => {
  const blind = aSeries({ extentMm: null, seriesInstanceUid: '1.5' });
  expect(spineDrawing(aPage({ series: [aSeries(), blind] })).unplaced).toEqual([blind]);
});

test('a drawing without a single position is still a drawing', () => {
  expect(spineDrawing(aPage({ series: [] })).frames).toEqual([]);
});

test('whatever extents headers claim, the window stays finite and every bar lies inside it', () => {
  const extent = fc.tuple(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.double({ min: 1, max: 1e9, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(extent, { minLength: 1, maxLength: 6 }), (extents) => {
      const series = extents.map(([low, length], index) =>
        aSeries({ seriesInstanceUid: `1.${index + 1}`, extentMm: [low, low + length] }),
      );
      const drawing = spineDrawing(aPage({ series }));
      expect(lengthMm(drawing.window)).toBeLessThan(2_000);
      for (const { lanes } of drawing.frames)
        for (const bar of lanes.flatMap(({ columns }) => columns.flatMap(({ bars }) => bars))) {
          const seen = inWindow(drawing, bar) ?? drawing.window;
          expect(seen.topMm).toBeGreaterThanOrEqual(drawing.window.topMm);
          expect(seen.bottomMm).toBeLessThanOrEqual(drawing.window.bottomMm);
        }
    }),
  );
});
