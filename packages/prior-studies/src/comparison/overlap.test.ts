import type { IntervalMm, Level } from '@cordwatch/series-facts';
import { expect, it } from 'vitest';
import { sessionsOf } from '../history-sessions.ts';
import { aHistoryStudy, aSeries } from '../testing.ts';
import { comparableOf } from './comparable.ts';
import { overlapOf } from './overlap.ts';

type Field = readonly [frame: string | null, extentMm: IntervalMm | null, levels?: readonly Level[]];

const session = (uid: string, ...fields: readonly Field[]) => {
  const [only] = sessionsOf([
    aHistoryStudy({
      studyInstanceUid: uid,
      series: fields.map(([frameOfReferenceUid, extentMm, levels = ['C', 'T', 'L', 'S']], index) =>
        aSeries({ seriesInstanceUid: `${uid}.${index}`, frameOfReferenceUid, extentMm, levels }),
      ),
    }),
  ]);
  if (!only) throw new Error('no session');
  return comparableOf(only);
};

it('in one frame of reference the fields are measured: their union, never a sum', () => {
  const current = session('2.25.1', ['2.25.5', [-400, -50]], ['2.25.5', [-100, 200]]);
  expect(overlapOf(current, session('2.25.2', ['2.25.5', [-300, 300]])).overlapMm).toBe(500);
});

it('in two frames, or in one that is not known, levels decide and nothing is measured', () => {
  const current = session('2.25.1', ['2.25.5', [-400, 200]]);
  for (const frame of ['2.25.6', null])
    expect(overlapOf(current, session('2.25.2', [frame, [-400, 200]]))).toEqual({
      levels: ['C', 'T', 'L', 'S'],
      overlapMm: null,
    });
  expect(
    overlapOf(session('2.25.1', [null, [-400, 200]]), session('2.25.2', [null, [-400, 200]])).overlapMm,
  ).toBeNull();
});

it('fields that lie apart in one frame have no level in common, whatever their names', () => {
  const current = session('2.25.1', ['2.25.5', [0, 200]]);
  expect(overlapOf(current, session('2.25.2', ['2.25.5', [-400, -100]]))).toEqual({ levels: [], overlapMm: 0 });
});

it('a field in a further frame may hold what the shared frame does not, so names stand', () => {
  const current = session('2.25.1', ['2.25.5', [0, 200]], ['2.25.6', [-400, 0]]);
  expect(overlapOf(current, session('2.25.2', ['2.25.5', [-400, -100]])).levels).toEqual(['C', 'T', 'L', 'S']);
});
