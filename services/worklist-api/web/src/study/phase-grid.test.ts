import { expect, test } from 'vitest';
import { spineDrawing } from '../drawing/spine-drawing.ts';
import { aPage, aSeries } from '../drawing/testing.ts';
import { phaseRows } from './phase-grid.ts';

const rowsOf = (...series: ReturnType<typeof aSeries>[]) => phaseRows(spineDrawing(aPage({ series })));

test('a kind of image is told at each level that its position reaches, once, whatever its name says', () => {
  const upper = aSeries({ levels: [], extentMm: [-120, 200] });
  const lower = aSeries({ levels: [], extentMm: [-490, -80], seriesInstanceUid: '1.9' });
  expect(rowsOf(upper, lower)).toEqual([{ phase: 'post', kinds: { C: ['T1'], T: ['T1'], L: ['T1'], S: ['T1'] } }]);
  expect(rowsOf(upper)[0]?.kinds.S).toEqual([]);
});

test('without positions the levels in its name are all there is', () => {
  expect(rowsOf(aSeries({ levels: ['L'], extentMm: null }))).toEqual([
    { phase: 'post', kinds: { C: [], T: [], L: ['T1'], S: [] } },
  ]);
});

test('what is not counted fills no cell', () => {
  expect(rowsOf(aSeries({ role: 'localizer', phase: 'unknown' }))).toEqual([]);
});

test('a block that reaches a part of a level is told with its plane, and to be a part', () => {
  const block = aSeries({ plane: 'axial', extentMm: [-200, -120] });
  const sagittal = aSeries({ seriesInstanceUid: '1.9', phase: 'pre', weighting: 'T2' });
  expect(rowsOf(sagittal, block).find(({ phase }) => phase === 'post')?.kinds).toEqual({
    C: [],
    T: ['T1 axial in part'],
    L: [],
    S: [],
  });
});

test('stations of one kind fill a level together', () => {
  const upper = aSeries({ extentMm: [-100, 140] });
  const lower = aSeries({ seriesInstanceUid: '1.9', extentMm: [-500, -100] });
  expect(rowsOf(upper, lower)[0]?.kinds.T).toEqual(['T1']);
});
