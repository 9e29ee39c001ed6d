import type { Marker, PrimaryTumour } from '@cordwatch/clinical-context';
import { aMarker, aSymptom } from '@cordwatch/clinical-context/testing';
import { describe, expect, test } from 'vitest';
import { deadline, shortenedBy } from '../testing-urgency.ts';

type Value = readonly [takenOn: string, value: number, unit?: string];

const series = (kind: Marker['kind'], values: readonly Value[]): Marker[] =>
  values.map(([takenOn, value, unit = kind === 'PSA' ? 'ng/mL' : 'U/mL'], at) =>
    aMarker({ id: `marker-${at}`, kind, takenOn, value, unit }),
  );

const patient = (site: PrimaryTumour['site'], markers: readonly Marker[], more: object = {}) => ({
  context: { primaryTumour: { site, code: null }, markers: [...markers], ...more },
});
const psa = (...values: readonly Value[]) => patient('prostate', series('PSA', values));
const rising = series('PSA', [
  ['2025-12-01', 4],
  ['2026-02-20', 8],
]);

describe('a rising marker', () => {
  test('of the own primary asks for 24 h, with its values', () => {
    expect(deadline(patient('prostate', rising)).reasons[0]).toMatchObject({
      code: 'marker-rising',
      says: 'PSA rose from 4 (2025-12-01) to 8 ng/mL (2026-02-20): read within 24 h',
      withinHours: 24,
    });
    const breast = patient(
      'breast',
      series('CA 15-3', [
        ['2025-12-01', 30],
        ['2026-02-01', 36],
      ]),
    );
    expect(shortenedBy(breast)).toEqual({ 'marker-rising': 24 });
  });

  test.each(['breast', 'lung', 'other', 'unknown'] as const)('of another primary is no reason: PSA in %s', (site) => {
    expect(shortenedBy(patient(site, rising))).toEqual({});
  });

  test('where no primary is known is no reason', () => {
    expect(shortenedBy({ context: { markers: rising } })).toEqual({});
  });

  test('beside a symptom that lasts asks for 4 h, from its report on', () => {
    const symptoms = [aSymptom({ kind: 'pain', course: 'stable', reportedAt: '2026-03-02T12:00:00.000Z' })];
    expect(deadline(patient('prostate', rising, { symptoms }))).toMatchObject({
      tier: 'scheduled',
      readBy: '2026-03-02T16:00:00.000Z',
      reasons: [{ code: 'marker-rising-with-symptoms' }, { code: 'marker-rising' }, { code: 'routine' }],
    });
  });
});

describe('PSA rises when its latest value', () => {
  test.each<[string, number, ReturnType<typeof psa>]>([
    ['is 25 % and 2 ng/mL above the lowest', 1, psa(['2026-01-01', 8], ['2026-02-01', 10])],
    ['is 2 ng/mL above, and less than 25 %', 0, psa(['2026-01-01', 10], ['2026-02-01', 12])],
    ['is 25 % above, and less than 2 ng/mL', 0, psa(['2026-01-01', 1], ['2026-02-01', 2.9])],
    ['has climbed from the nadir in steps', 1, psa(['2025-09-01', 3], ['2026-01-01', 4.9], ['2026-02-01', 5])],
    ['falls again, however far above the nadir', 0, psa(['2025-09-01', 3], ['2026-01-01', 20], ['2026-02-01', 15])],
    [
      'is followed by one that cannot be compared',
      1,
      psa(['2026-01-01', 4], ['2026-02-01', 8], ['2026-02-02', 1, 'nmol/L']),
    ],
    ['is the larger of two of its day', 1, psa(['2026-01-01', 4], ['2026-02-01', 8], ['2026-02-01', 5])],
    ['is the only one', 0, psa(['2026-02-01', 90])],
    ['rose from nothing', 1, psa(['2026-01-01', 0], ['2026-02-01', 2])],
    ['is told in a unit of the same size', 1, psa(['2026-01-01', 4], ['2026-02-01', 8, 'ug/L'])],
    ['cannot be compared, being in another unit', 0, psa(['2026-01-01', 4], ['2026-02-01', 8, 'nmol/L'])],
    [
      'is in a unit for which no least rise is told',
      1,
      psa(['2026-01-01', 0.4, 'nmol/L'], ['2026-02-01', 0.5, 'nmol/L']),
    ],
    ['was taken 180 days before the study', 1, psa(['2025-08-01', 4], ['2025-09-03', 8])],
    ['was taken before that', 0, psa(['2025-08-01', 4], ['2025-09-02', 8])],
    ['came after the study', 1, psa(['2026-01-01', 4], ['2026-03-20', 8])],
    ['came so long after that it is of another study', 0, psa(['2026-01-01', 4], ['2026-08-30', 8])],
  ])('%s', (_, reasons, of) => {
    expect(Object.keys(shortenedBy(of))).toHaveLength(reasons);
  });
});

describe('a limit', () => {
  const limit = (comparator: '<' | '>', takenOn: string, value: number) =>
    aMarker({ id: `${comparator}${takenOn}`, kind: 'PSA', takenOn, value, comparator });
  const measured = (takenOn: string, value: number) => aMarker({ id: takenOn, kind: 'PSA', takenOn, value });
  const says = (...markers: readonly Marker[]) => deadline(patient('prostate', markers)).reasons[0]?.says;

  test('below what is measured later is a lowest value, and told as a limit', () => {
    expect(says(limit('<', '2025-12-01', 0.01), measured('2026-02-20', 4))).toBe(
      'PSA rose from <0.01 (2025-12-01) to 4 ng/mL (2026-02-20): read within 24 h',
    );
  });

  test('above what was measured before is a rise', () => {
    expect(says(measured('2025-12-01', 4), limit('>', '2026-02-20', 100))).toContain('to >100 ng/mL');
  });

  test.each([
    ['a coarse assay shows no rise', measured('2025-12-01', 4), limit('<', '2026-02-20', 10)],
    ['a value above an upper limit may be the same', limit('>', '2025-12-01', 100), measured('2026-02-20', 190)],
  ])('%s', (_, before, after) => {
    expect(shortenedBy(patient('prostate', [before, after]))).toEqual({});
  });

  test('of a coarse assay hides no rise', () => {
    const markers = [measured('2025-12-01', 4), measured('2026-01-01', 8), limit('<', '2026-02-20', 5)];
    expect(shortenedBy(patient('prostate', markers))).toEqual({ 'marker-rising': 24 });
  });
});
