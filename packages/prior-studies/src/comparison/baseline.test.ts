import { aContext, aRadiotherapy, aSurgery } from '@cordwatch/clinical-context/testing';
import { expect, it } from 'vitest';
import type { HistoryStudy } from '../history.ts';
import { chartOf } from '../index.ts';
import { aHistory, aHistoryStudy, aMyelography, anIncompleteStudy, aPetCt } from '../testing.ts';

const study = (studyInstanceUid: string, date: string | null, more: Partial<HistoryStudy> = {}) =>
  aHistoryStudy({ studyInstanceUid, date, ...more });

const baselines = (context: ReturnType<typeof aContext>, ...studies: HistoryStudy[]) =>
  chartOf(aHistory({ context, studies })).studies.map(({ baseline }) => baseline?.studyInstanceUid ?? null);

/** Ended on 2021-04-14. */
const treated = aContext({ treatments: [aRadiotherapy()] });

it('the baseline is the first confirmed study after the latest treatment, for itself and for what follows', () => {
  const before = study('2.25.1', '2021-03-01');
  const incomplete = anIncompleteStudy({ studyInstanceUid: '2.25.2', date: '2021-05-01' });
  const rest = [study('2.25.3', '2021-07-14'), study('2.25.4', '2021-10-14')];
  expect(baselines(treated, before, incomplete, ...rest)).toEqual(['2.25.1', null, '2.25.3', '2.25.3']);
});

it('a study of the last day of treatment is not after it', () => {
  expect(baselines(treated, study('2.25.1', '2021-04-14'), study('2.25.2', '2021-07-14'))).toEqual([
    '2.25.1',
    '2.25.2',
  ]);
});

it('a new treatment takes a new baseline, and what was read before keeps its own', () => {
  const again = aContext({ treatments: [aRadiotherapy(), aSurgery({ id: 'op', date: '2021-12-01' })] });
  expect(
    baselines(again, study('2.25.1', '2021-07-14'), study('2.25.2', '2021-10-14'), study('2.25.3', '2022-03-01')),
  ).toEqual(['2.25.1', '2.25.1', '2.25.3']);
});

it('a study that arrives late takes the place it had by its date', () => {
  const [early, late] = [study('2.25.1', '2021-06-01', { ingestOrder: 9 }), study('2.25.2', '2021-07-14')];
  expect(baselines(treated, late)).toEqual(['2.25.2']);
  expect(baselines(treated, late, early)).toEqual(['2.25.1', '2.25.1']);
});

it('like with like: an MRI has no baseline in CT, a CT none in MRI, and PET-CT none at all', () => {
  const [mr, ct] = [study('2.25.2', '2021-07-14'), aMyelography({ studyInstanceUid: '2.25.1', date: '2021-06-01' })];
  expect(baselines(treated, ct, mr)).toEqual(['2.25.1', '2.25.2']);
  expect(baselines(treated, aPetCt({ date: '2021-06-01' }), mr)).toEqual([null, '2.25.2']);
});

it('a person may pin another, even of before the treatment', () => {
  const pinned = { ...treated, pinnedBaseline: { studyInstanceUid: '2.25.1', reason: null } };
  const studies = [study('2.25.1', '2021-03-01'), study('2.25.2', '2021-07-14')];
  expect(chartOf(aHistory({ context: pinned, studies })).studies[1]?.baseline).toMatchObject({
    studyInstanceUid: '2.25.1',
    pinnedBy: 'person',
  });
});

it.each([
  ['is gone', '2.25.9', 'not among the studies'],
  ['is later', '2.25.3', 'later than this one'],
  ['is CT', '2.25.1', 'another kind'],
])('a pin that %s gives way to the rule, and says so', (_, studyInstanceUid, words) => {
  const context = { ...treated, pinnedBaseline: { studyInstanceUid, reason: null } };
  const studies = [
    aMyelography({ studyInstanceUid: '2.25.1', date: '2021-06-01' }),
    study('2.25.2', '2021-07-14'),
    study('2.25.3', '2021-10-14'),
  ];
  const baseline = chartOf(aHistory({ context, studies })).studies[1]?.baseline;
  expect(baseline).toMatchObject({ studyInstanceUid: '2.25.2', pinnedBy: 'rule' });
  expect(baseline?.because.map(({ says }) => says).join(' ')).toContain(words);
});

it('without a treatment the first confirmed study is the baseline, and the reason says so', () => {
  const { studies } = chartOf(aHistory({ studies: [study('2.25.1', '2021-07-14')] }));
  expect(studies[0]?.baseline?.because[0].says).toBe('The first confirmed study; no treatment had ended before.');
});

it('a course without an end on record is taken to have ended', () => {
  const context = aContext({ treatments: [aRadiotherapy({ endDate: null })] });
  const { studies } = chartOf(aHistory({ context, studies: [study('2.25.1', '2021-07-14')] }));
  expect(studies[0]?.baseline?.because[0].says).toMatch(/the treatment that is taken to have ended on 2021-06-11\.$/);
});

it('a study that arrives or has no date is no baseline, and has none', () => {
  expect(baselines(treated, study('2.25.1', '2021-06-01', { provisional: true }))).toEqual([null]);
  expect(baselines(treated, study('2.25.1', null))).toEqual([null]);
});
