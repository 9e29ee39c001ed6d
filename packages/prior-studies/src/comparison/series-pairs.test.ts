import { expect, it } from 'vitest';
import type { HistorySeries, HistoryStudy } from '../history.ts';
import { sessionsOf } from '../history-sessions.ts';
import { aHistoryStudy, aSeries } from '../testing.ts';
import { comparableOf } from './comparable.ts';
import { seriesPairsOf } from './series-pairs.ts';

const FRAMES = ['2.25.8', '2.25.9'];

/** Series without a measured extent, so that their names place them, unless told. */
const session = (which: 0 | 1, series: readonly Partial<HistorySeries>[], more: Partial<HistoryStudy> = {}) => {
  const [only] = sessionsOf([
    aHistoryStudy({
      series: series.map((each, index) =>
        aSeries({
          seriesInstanceUid: `${'ab'[which]}${index}`,
          extentMm: null,
          frameOfReferenceUid: FRAMES[which] ?? null,
          ...each,
        }),
      ),
      ...more,
    }),
  ]);
  if (!only) throw new Error('no session');
  return comparableOf(only);
};

const pairs = (current: readonly Partial<HistorySeries>[], prior: readonly Partial<HistorySeries>[]) =>
  seriesPairsOf(session(0, current), session(1, prior)).map(
    (pair) => `${pair.current}-${pair.prior} ${pair.levels.join('')} ${pair.by}`,
  );

it('a post-contrast sagittal T1 stands beside another, and beside nothing else', () => {
  expect(pairs([{}], [{ phase: 'pre' }, { plane: 'axial' }, { weighting: 'T2' }, { phase: 'unknown' }, {}])).toEqual([
    'a0-b4 CTLS sagittal T1 after contrast, fat-suppressed in both',
  ]);
});

it.each(['pre', 'unknown'] as const)('post-contrast never stands beside %s', (phase) => {
  expect(pairs([{}], [{ phase }])).toEqual([]);
  expect(pairs([{ phase }], [{}])).toEqual([]);
});

it('a composed series is taken for a composed one, and one long series before two short ones', () => {
  expect(pairs([{ role: 'composed' }], [{}, { role: 'composed' }])[0]).toContain('a0-b1');
  expect(pairs([{}], [{ levels: ['C', 'T'] }, {}, { levels: ['L', 'S'] }])).toHaveLength(1);
});

it('level by level: one long series beside two stations', () => {
  expect(pairs([{}], [{ levels: ['C', 'T'] }, { levels: ['L', 'S'] }])).toEqual([
    'a0-b0 CT sagittal T1 after contrast, fat-suppressed in both',
    'a0-b1 LS sagittal T1 after contrast, fat-suppressed in both',
  ]);
});

it('the one with the same fat suppression is taken, and a difference is said', () => {
  expect(pairs([{}], [{ fatSuppressed: false }, {}])[0]).toContain('a0-b1');
  expect(pairs([{}], [{ fatSuppressed: false }])[0]).toContain('fat-suppressed in one');
  expect(pairs([{ fatSuppressed: null }], [{}])[0]).toContain('fat suppression not known');
});

it('before contrast and not known stand beside each other, alike phases first', () => {
  const plain = { phase: 'pre', fatSuppressed: false } as const;
  expect(pairs([plain], [{ ...plain, phase: 'unknown' }])).toEqual(['a0-b0 CTLS sagittal T1, without fat suppression']);
  expect(pairs([plain], [{ ...plain, phase: 'unknown' }, plain])).toEqual([
    'a0-b1 CTLS sagittal T1 before contrast, without fat suppression',
  ]);
});

it('a localizer, and a series of unknown plane or weighting, stands beside nothing', () => {
  expect(pairs([{}], [{ role: 'localizer' }])).toEqual([]);
  expect(pairs([{ plane: null }], [{ plane: null }])).toEqual([]);
  expect(pairs([{ weighting: null }], [{ weighting: null }])).toEqual([]);
});

it('place is believed before names: two stations that are both named after the whole spine pair by where they lie', () => {
  const current = session(0, [{ extentMm: [-420, 200] }]);
  const prior = session(1, [{ extentMm: [-120, 200] }, { extentMm: [-420, -110] }]);
  expect(seriesPairsOf(current, prior).map(({ prior: uid, levels }) => `${uid} ${levels.join('')}`)).toEqual([
    'b0 CT',
    'b1 LS',
  ]);
});

it('place is not believed where the column is not covered, or lies in two frames', () => {
  const half = [{ levels: ['C', 'T'], extentMm: [-100, 200] }] as const;
  const refuted = aHistoryStudy().coverage.levels;
  const short = session(1, half, { coverage: { is: 'refuted', levels: refuted } });
  expect(seriesPairsOf(session(0, [{}]), short)[0]?.levels).toEqual(['C', 'T']);
  const frames = session(1, [...half, { levels: ['L'], extentMm: [-100, 200], frameOfReferenceUid: '2.25.7' }]);
  expect(seriesPairsOf(session(0, [{}]), frames).map(({ levels }) => levels)).toEqual([['C', 'T'], ['L']]);
});

it('a series without a name shows what its study shows when that is one level, and no level otherwise', () => {
  const lumbar = { C: 'missing', T: 'missing', L: 'covered', S: 'missing' } as const;
  const coverage = { is: 'refuted', levels: lumbar } as const;
  const unnamed = [{ levels: [] }];
  expect(seriesPairsOf(session(0, [{}]), session(1, unnamed, { coverage }))[0]?.levels).toEqual(['L']);
  expect(seriesPairsOf(session(0, [{}]), session(1, unnamed))).toEqual([]);
});

it('CT says nothing of fat suppression', () => {
  expect(pairs([{ weighting: 'CT', plane: 'axial' }], [{ weighting: 'CT', plane: 'axial' }])).toEqual([
    'a0-b0 CTLS axial CT after contrast',
  ]);
});
