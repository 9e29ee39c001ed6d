import { expect, it } from 'vitest';
import type { HistoryStudy } from '../history.ts';
import { chartOf, type Prior, priorInWords } from '../index.ts';
import { aHistory, aHistoryStudy, aMyelography, anIncompleteStudy, aPetCt, aSeries } from '../testing.ts';

const CURRENT = aHistoryStudy({ studyInstanceUid: '2.25.9', date: '2022-07-14' });

const chartsOf = (current: HistoryStudy, ...earlier: HistoryStudy[]) => {
  const { studies } = chartOf(aHistory({ studies: [current, ...earlier] }));
  const found = studies.find(({ studyInstanceUid }) => studyInstanceUid === current.studyInstanceUid);
  if (!found) throw new Error('no chart');
  return found;
};

const onlyPrior = (current: HistoryStudy, earlier: HistoryStudy): Prior => {
  const [prior] = chartsOf(current, earlier).priors;
  if (!prior) throw new Error('no prior');
  return prior;
};

const lumbar = (more: Partial<HistoryStudy> = {}) =>
  anIncompleteStudy({
    coverage: { is: 'refuted', levels: { C: 'missing', T: 'partial', L: 'covered', S: 'covered' } },
    series: [aSeries({ levels: ['L', 'S'], extentMm: [-420, -120] })],
    ...more,
  });

it('a confirmed study of the same kind that shows every level is the comparison', () => {
  expect(onlyPrior(CURRENT, aHistoryStudy())).toMatchObject({
    standing: 'comparison',
    levels: ['C', 'T', 'L', 'S'],
    score: 86,
  });
});

it('a study that shows some levels is comparable in part, and names them', () => {
  const prior = onlyPrior(CURRENT, lumbar());
  expect(prior).toMatchObject({ standing: 'partial', levels: ['T', 'L', 'S'] });
  expect(prior.because.map(({ says }) => says)).toContain('Both show T, L and S; the prior does not show C.');
  expect(priorInWords(prior)).toBe('Of 2021-07-14: comparable in part, at T, L and S.');
});

it('a whole spine that is not confirmed, or still arriving, is no comparison', () => {
  expect(onlyPrior(CURRENT, anIncompleteStudy())).toMatchObject({ standing: 'partial', levels: ['C', 'T', 'L', 'S'] });
  const arriving = onlyPrior(CURRENT, aHistoryStudy({ provisional: true }));
  expect([arriving.standing, arriving.because.at(-1)?.says]).toEqual(['partial', 'The prior is still arriving.']);
});

it.each([
  ['CT', aMyelography()],
  ['PET-CT', aPetCt()],
])('%s is supplementary to MR, never its comparison and never its latest', (name, earlier) => {
  const { latest, priors } = chartsOf(CURRENT, earlier);
  expect([latest, priors[0]?.standing]).toEqual([null, 'supplementary']);
  expect(priors[0]?.because.map(({ says }) => says)).toContain(`${name} is supplementary here, never the comparison.`);
});

it('CT stands beside CT, and PET-CT beside nothing', () => {
  expect(onlyPrior(aMyelography({ studyInstanceUid: '2.25.9', date: '2022-01-01' }), aMyelography()).standing).toBe(
    'comparison',
  );
  expect(onlyPrior(aPetCt({ studyInstanceUid: '2.25.9', date: '2022-01-01' }), aPetCt()).standing).toBe(
    'supplementary',
  );
});

it('a study of other levels, or of another kind and nothing of the spine, has no standing', () => {
  const neck = lumbar({
    studyInstanceUid: '2.25.9',
    date: '2022-01-01',
    coverage: { is: 'refuted', levels: { C: 'covered', T: 'missing', L: 'missing', S: 'missing' } },
  });
  expect(onlyPrior(neck, lumbar())).toMatchObject({ standing: 'none', levels: [] });
  const unknown = { C: 'unknown', T: 'unknown', L: 'unknown', S: 'unknown' } as const;
  const chest = aMyelography({ profile: 'none', coverage: { is: 'indeterminate', levels: unknown }, series: [] });
  expect(onlyPrior(CURRENT, chest).standing).toBe('none');
});

it('the latest is the newest earlier study that shows every level, confirmed or not', () => {
  const { latest } = chartsOf(
    CURRENT,
    aHistoryStudy({ studyInstanceUid: '2.25.1', date: '2021-07-14' }),
    anIncompleteStudy({ studyInstanceUid: '2.25.2', date: '2022-01-14' }),
    lumbar({ studyInstanceUid: '2.25.3', date: '2022-04-14' }),
    aMyelography({ studyInstanceUid: '2.25.4', date: '2022-05-14' }),
    aHistoryStudy({ studyInstanceUid: '2.25.5', date: '2022-08-14' }),
  );
  expect(latest?.studyInstanceUid).toBe('2.25.2');
});

it('the latest is found behind any number of nearer studies that do not match', () => {
  const nearer = Array.from({ length: 60 }, (_, index) =>
    lumbar({ studyInstanceUid: `2.25.1${index}`, date: '2022-01-14' }),
  );
  const { latest, priors } = chartsOf(CURRENT, aHistoryStudy({ studyInstanceUid: '2.25.1' }), ...nearer);
  expect([latest?.studyInstanceUid, priors.length]).toEqual(['2.25.1', 20]);
});

it('a study has no latest where it is not known what it shows', () => {
  const unknown = { C: 'unknown', T: 'unknown', L: 'unknown', S: 'unknown' } as const;
  const blank = { ...CURRENT, coverage: { is: 'indeterminate', levels: unknown } as const, series: [] };
  expect(chartsOf(blank, aHistoryStudy())).toMatchObject({ latest: null, priors: [{ standing: 'none', score: 31 }] });
});

it('priors are best first: comparisons, then parts, then what is supplementary', () => {
  const { priors } = chartsOf(
    CURRENT,
    aPetCt({ studyInstanceUid: '2.25.1', date: '2022-07-01' }),
    lumbar({ studyInstanceUid: '2.25.2', date: '2022-06-01' }),
    aHistoryStudy({ studyInstanceUid: '2.25.3', date: '2021-07-14' }),
    aHistoryStudy({ studyInstanceUid: '2.25.4', date: '2022-04-14' }),
  );
  expect(priors.map(({ studyInstanceUid }) => studyInstanceUid)).toEqual(['2.25.4', '2.25.3', '2.25.2', '2.25.1']);
});

it('a comparison comes before what is nearer and alike, and is none', () => {
  const { priors } = chartsOf(
    CURRENT,
    anIncompleteStudy({ studyInstanceUid: '2.25.1', date: '2022-07-13' }),
    aHistoryStudy({ studyInstanceUid: '2.25.2', date: '2020-07-14', scanner: 'MR2' }),
  );
  expect(priors.map(({ standing }) => standing)).toEqual(['comparison', 'partial']);
  expect(priors[0]?.score).toBeLessThan(priors[1]?.score ?? 0);
});

it('of two comparisons the better comes first, though it is older', () => {
  const { priors } = chartsOf(
    CURRENT,
    aHistoryStudy({ studyInstanceUid: '2.25.1', date: '2022-05-14', scanner: 'MR2', fieldStrengthTesla: 3 }),
    aHistoryStudy({ studyInstanceUid: '2.25.2', date: '2022-04-14' }),
  );
  expect(priors.map(({ studyInstanceUid }) => studyInstanceUid)).toEqual(['2.25.2', '2.25.1']);
});

it('of two alike the newer comes first, and of one day the first by UID', () => {
  const { priors } = chartsOf(
    CURRENT,
    aHistoryStudy({ studyInstanceUid: '2.25.2', date: '2022-04-14' }),
    aHistoryStudy({ studyInstanceUid: '2.25.1', date: '2022-04-14' }),
    aHistoryStudy({ studyInstanceUid: '2.25.3', date: '2022-04-15' }),
  );
  expect(priors.map(({ studyInstanceUid }) => studyInstanceUid)).toEqual(['2.25.3', '2.25.1', '2.25.2']);
});

it('the same scanner and field strength count, and each difference is said', () => {
  const other = onlyPrior(CURRENT, aHistoryStudy({ scanner: 'MR2', fieldStrengthTesla: 3 }));
  expect(onlyPrior(CURRENT, aHistoryStudy()).score - other.score).toBe(5);
  expect(other.because.map(({ says }) => says)).toEqual([
    'Both show C, T, L and S.',
    'Both are MR.',
    'Post-contrast series stand beside each other at C, T, L and S.',
    'No series before contrast are alike.',
    'Made on different scanners.',
    '1.5 T now, 3 T then.',
    'Made 365 days earlier.',
    'No frame of reference is in common: levels decide, and no overlap is measured.',
  ]);
});

it('a study of the same day is not earlier, and one without a date neither has priors nor is one', () => {
  expect(chartsOf(CURRENT, aHistoryStudy({ date: CURRENT.date })).priors).toEqual([]);
  expect(chartsOf(CURRENT, aHistoryStudy({ date: null })).priors).toEqual([]);
  expect(chartsOf({ ...CURRENT, date: null }, aHistoryStudy()).priors).toEqual([]);
});
