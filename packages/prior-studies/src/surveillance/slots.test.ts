import { aContext, aRadiotherapy, aSurgery } from '@cordwatch/clinical-context/testing';
import { expect, it } from 'vitest';
import type { HistoryStudy } from '../history.ts';
import { chartOf, type Slot } from '../index.ts';
import { aHistory, aHistoryStudy, anIncompleteStudy, aPetCt } from '../testing.ts';

/** The end of treatment is 2021-04-14; the first visits are due on 2021-07-14, 2021-10-14 and 2022-01-14. */
const context = aContext({ treatments: [aRadiotherapy()] });
const chart = (...studies: HistoryStudy[]) => chartOf(aHistory({ context, studies }));

const study = (studyInstanceUid: string, date: string, more: Partial<HistoryStudy> = {}) =>
  aHistoryStudy({ studyInstanceUid, date, ...more });

const states = (slots: readonly Slot[], count = 3) =>
  slots.slice(0, count).map(({ state, closedBy }) => (closedBy ? `${state} ${closedBy}` : state));

it('a study closes the visit that it comes early for, and a late one the visit that it is late for', () => {
  expect(states(chart(study('2.25.1', '2021-06-14')).slots)).toEqual(['closed 2.25.1', 'open', 'open']);
  expect(states(chart(study('2.25.1', '2021-09-13')).slots)).toEqual(['closed 2.25.1', 'open', 'open']);
});

it('windows follow each other without a day between', () => {
  const { slots } = chart();
  expect(slots.slice(0, 2).map(({ windowFrom, windowTo }) => [windowFrom, windowTo])).toEqual([
    ['2021-06-14', '2021-09-13'],
    ['2021-09-14', '2021-12-14'],
  ]);
});

it('a study too soon after the treatment closes nothing', () => {
  const { slots, studies } = chart(study('2.25.1', '2021-06-13'));
  expect(states(slots)).toEqual(['open', 'open', 'open']);
  expect(studies[0]?.slot).toBeNull();
});

it('a visit that a later one has overtaken is missed, and nobody waits for it', () => {
  const { slots, studies } = chart(study('2.25.1', '2021-12-20'));
  expect(states(slots)).toEqual(['missed', 'missed', 'closed 2.25.1']);
  expect(studies[0]?.slot).toMatchObject({ dueDate: '2022-01-14', waitingSince: '2021-07-14', daysAfterDue: 159 });
});

it('a study after a new treatment was not awaited since a visit of before it', () => {
  const treatments = [aRadiotherapy(), aSurgery({ id: 'op', date: '2021-08-01' })];
  const { studies } = chartOf(
    aHistory({ context: aContext({ treatments }), studies: [study('2.25.1', '2021-11-03')] }),
  );
  expect(studies[0]?.slot).toMatchObject({ anchor: 'op', waitingSince: '2021-11-01', daysAfterDue: 2 });
});

it('no study is in time after its window', () => {
  const monthly = { ...context, schedule: { intervalsMonths: [1] as [number], reason: 'Of this patient' } };
  expect(chartOf(aHistory({ context: monthly })).slots[0]).toMatchObject({
    dueDate: '2021-05-14',
    onTimeTo: '2021-06-03',
    windowTo: '2021-06-03',
  });
});

it('one study closes one slot, and a second in the same window closes none', () => {
  const { slots, studies } = chart(study('2.25.1', '2021-07-01'), study('2.25.2', '2021-08-01'));
  expect(states(slots)).toEqual(['closed 2.25.1', 'open', 'open']);
  expect(studies[1]?.slot).toEqual({
    anchor: 'radiotherapy-1',
    dueDate: '2021-07-14',
    intervalMonths: 3,
    closes: false,
    waitingSince: null,
    daysAfterDue: null,
    missing: null,
  });
});

it('a session of three accessions closes one slot, for each of its studies', () => {
  const sessionUids = ['2.25.1', '2.25.2', '2.25.3'];
  const { slots, studies } = chart(...sessionUids.map((uid) => study(uid, '2021-07-14', { sessionUids })));
  expect(states(slots)).toEqual(['closed 2.25.1', 'open', 'open']);
  expect(studies.map(({ slot }) => slot?.closes)).toEqual([true, true, true]);
});

it('a not confirmed study leaves its slot open, and says what to repeat and by when', () => {
  const { slots } = chart(anIncompleteStudy({ studyInstanceUid: '2.25.1', date: '2021-07-20' }));
  expect(slots[0]).toMatchObject({
    state: 'open',
    attempts: [
      { studyInstanceUid: '2.25.1', date: '2021-07-20', missing: 'L and S after contrast', repeatBy: '2021-08-03' },
    ],
  });
});

it('an early attempt is repeated by the due date, and a late one before the next window opens', () => {
  const repeatBy = (date: string) => chart(anIncompleteStudy({ date })).slots[0]?.attempts[0]?.repeatBy;
  expect(repeatBy('2021-06-20')).toBe('2021-07-14');
  expect(repeatBy('2021-09-10')).toBe('2021-09-13');
});

it('the repetition closes the slot, and the attempt stays on record', () => {
  const { slots } = chart(anIncompleteStudy({ date: '2021-07-20' }), study('2.25.2', '2021-07-28'));
  expect(states(slots, 1)).toEqual(['closed 2.25.2']);
  expect(slots[0]?.attempts).toHaveLength(1);
});

it('a study after the slot was closed is no attempt at it', () => {
  const { slots } = chart(study('2.25.2', '2021-07-10'), anIncompleteStudy({ date: '2021-07-20' }));
  expect(slots[0]?.attempts).toEqual([]);
});

it('PET-CT and a study that is still arriving close nothing, and are no attempts', () => {
  const { slots, studies } = chart(
    aPetCt({ studyInstanceUid: '2.25.1' }),
    study('2.25.2', '2021-07-14', { provisional: true }),
  );
  expect(slots[0]).toMatchObject({ state: 'open', attempts: [] });
  expect(studies.map(({ slot }) => slot?.missing)).toEqual([
    'MRI of the entire spine with contrast, as PET-CT closes no slot',
    'the rest of the study, which is still arriving',
  ]);
});

it('a study without a date, or not about the spine, is in no window', () => {
  const { slots, studies } = chart(aHistoryStudy({ date: null }), study('2.25.2', '2021-07-14', { profile: 'none' }));
  expect(states(slots)).toEqual(['open', 'open', 'open']);
  expect(studies.map(({ slot }) => slot)).toEqual([null, null]);
});

it('a new treatment takes the place of what was due after it, and what was due before stays missed', () => {
  const reanchored = aContext({ treatments: [aRadiotherapy(), aSurgery({ id: 'op', date: '2021-08-01' })] });
  const { slots } = chartOf(aHistory({ context: reanchored }));
  expect(slots.map(({ anchor, dueDate, state }) => `${anchor} ${dueDate} ${state}`).slice(0, 2)).toEqual([
    'radiotherapy-1 2021-07-14 missed',
    'op 2021-11-01 open',
  ]);
});

it('a visit kept early, before a new treatment began, stays closed', () => {
  const reanchored = aContext({ treatments: [aRadiotherapy(), aSurgery({ id: 'op', date: '2021-07-01' })] });
  const { slots } = chartOf(aHistory({ context: reanchored, studies: [study('2.25.1', '2021-06-20')] }));
  expect(states(slots, 2)).toEqual(['closed 2.25.1', 'open']);
  expect(slots[0]).toMatchObject({ dueDate: '2021-07-14', windowTo: '2021-06-30' });
});

it("a person's own schedule replaces the policy's, year by year", () => {
  const schedule = { intervalsMonths: [2, 4] as [number, ...number[]], reason: 'High epidural disease' };
  const { slots } = chartOf(aHistory({ context: { ...context, schedule } }));
  expect(slots.slice(0, 9).map(({ intervalMonths }) => intervalMonths)).toEqual([2, 2, 2, 2, 2, 2, 4, 4, 4]);
  expect(slots.at(-1)?.dueDate).toBe('2026-04-14');
});

it('slots go on after the years of the policy for as long as there are studies', () => {
  expect(chart(study('2.25.1', '2027-04-14')).slots.at(-1)).toMatchObject({ dueDate: '2028-04-14', state: 'open' });
});

it('an error of a date by millennia lays out no endless schedule', () => {
  expect(chart(study('2.25.1', '9999-01-01')).slots.length).toBeLessThan(100);
});

it('a due day at the end of a month is the last day of a shorter one', () => {
  const lateInMonth = aContext({ treatments: [aSurgery({ date: '2023-11-30' })] });
  expect(chartOf(aHistory({ context: lateInMonth })).slots[0]?.dueDate).toBe('2024-02-29');
});
