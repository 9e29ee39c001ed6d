import { expect, test } from 'vitest';
import { aPage, aSeries } from '../drawing/testing.ts';
import { phaseRows } from './phase-grid.ts';

test('a kind of image is told once at each level that it reaches', () => {
  const page = aPage({ series: [aSeries({ levels: ['C', 'T'] }), aSeries({ levels: ['T', 'L'] })] });
  expect(phaseRows(page)).toEqual([{ phase: 'post', kinds: { C: ['T1'], T: ['T1'], L: ['T1'], S: [] } }]);
});

test('what is not counted fills no cell', () => {
  expect(phaseRows(aPage({ series: [aSeries({ role: 'localizer', phase: 'unknown' })] }))).toEqual([]);
});
