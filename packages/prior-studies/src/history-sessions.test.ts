import { expect, it } from 'vitest';
import { isSettledConfirmed, sessionsOf } from './history-sessions.ts';
import { aHistoryStudy, anIncompleteStudy, aSeries } from './testing.ts';

const SESSION = ['2.25.1', '2.25.2', '2.25.3'];

const threeAccessions = () =>
  SESSION.map((studyInstanceUid) => aHistoryStudy({ studyInstanceUid, sessionUids: SESSION }));

it('the studies of one session are one, named after the first by UID', () => {
  const sessions = sessionsOf(threeAccessions().toReversed());
  expect(sessions.map(({ uid, studyUids }) => [uid, studyUids])).toEqual([['2.25.1', SESSION]]);
});

it('a series that every study of a session lists stands once', () => {
  const series = [aSeries({ seriesInstanceUid: '2.25.7' })];
  expect(sessionsOf(threeAccessions().map((study) => ({ ...study, series })))[0]?.series).toEqual(series);
});

it('a study that names a chain of others joins them all', () => {
  const [a, b, c] = SESSION.map((studyInstanceUid) => aHistoryStudy({ studyInstanceUid }));
  if (!a || !b || !c) throw new Error('no studies');
  expect(sessionsOf([a, b, { ...c, sessionUids: SESSION }])).toHaveLength(1);
  expect(sessionsOf([a, b, c])).toHaveLength(3);
});

it('studies of two days are two sessions, whatever they name', () => {
  const [a, b] = threeAccessions();
  if (!a || !b) throw new Error('no studies');
  expect(sessionsOf([a, { ...b, date: '2021-07-15' }])).toHaveLength(2);
});

it('of two versions of one study the later stored is right', () => {
  const first = aHistoryStudy({ ingestOrder: 7, date: '2021-01-01' });
  const corrected = aHistoryStudy({ ingestOrder: 8, date: '2021-02-01' });
  for (const studies of [
    [first, corrected],
    [corrected, first],
  ])
    expect(sessionsOf(studies).map(({ uid, day }) => [uid, day])).toEqual([['2.25.1', 18_659]]);
});

it('a session is as certain as its least certain study, and arrives as long as any of them does', () => {
  const [a, b, c] = threeAccessions();
  if (!a || !b || !c) throw new Error('no studies');
  const refuted = { ...b, wholeSpineWithContrast: anIncompleteStudy().wholeSpineWithContrast };
  expect(sessionsOf([a, refuted, c]).map(isSettledConfirmed)).toEqual([false]);
  expect(sessionsOf([a, b, { ...c, provisional: true }]).map(isSettledConfirmed)).toEqual([false]);
  expect(sessionsOf([a, b, c]).map(isSettledConfirmed)).toEqual([true]);
});

it('sessions are oldest first, undated last, and within a day by UID', () => {
  const of = (studyInstanceUid: string, date: string | null) => aHistoryStudy({ studyInstanceUid, date });
  const studies = [
    of('2.25.4', null),
    of('2.25.3', '2022-01-01'),
    of('2.25.2', '2022-01-01'),
    of('2.25.9', '2021-12-31'),
  ];
  expect(sessionsOf(studies).map(({ uid }) => uid)).toEqual(['2.25.9', '2.25.2', '2.25.3', '2.25.4']);
});

it('a session that joins across another of its day keeps its place by UID', () => {
  const [a, b, c] = SESSION.map((studyInstanceUid) => aHistoryStudy({ studyInstanceUid }));
  if (!a || !b || !c) throw new Error('no studies');
  const sessions = sessionsOf([a, b, { ...c, sessionUids: ['2.25.1', '2.25.3'] }]);
  expect(sessions.map(({ uid }) => uid)).toEqual(['2.25.1', '2.25.2']);
});

it.each([
  [['PT', 'CT'], 'PT'],
  [['MR', 'SR'], 'MR'],
  [['CT'], 'CT'],
  [['DX'], 'other'],
])('%s is of the kind %s', (modalities, kind) => {
  expect(sessionsOf([aHistoryStudy({ modalities })])[0]?.kind).toBe(kind);
});

it('a scanner and a field strength are those of the first study that knows them', () => {
  const [a, b] = threeAccessions();
  if (!a || !b) throw new Error('no studies');
  const [session] = sessionsOf([{ ...a, scanner: null, fieldStrengthTesla: null }, b]);
  expect([session?.scanner, session?.fieldStrengthTesla]).toEqual(['MR1', 1.5]);
});
