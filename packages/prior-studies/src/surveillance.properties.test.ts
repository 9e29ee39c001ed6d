import { aSurgery } from '@cordwatch/clinical-context/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HistoryStudy, PatientHistory } from './history.ts';
import { adherenceOn, chartOf, overdueDays, type PatientChart, surveillanceInWords } from './index.ts';
import { aHistoryStudy, anIncompleteStudy, aPetCt } from './testing.ts';
import { anyDate, someHistory } from './testing-arbitraries.ts';

const always = (holds: (history: PatientHistory) => void): void => fc.assert(fc.property(someHistory, holds));

const closedBy = ({ slots }: PatientChart): readonly string[] =>
  slots.flatMap(({ closedBy: uid }) => (uid === null ? [] : [uid]));

const withStudy = (history: PatientHistory, ...studies: readonly HistoryStudy[]): PatientHistory => ({
  ...history,
  studies: [...history.studies, ...studies],
});

it('a study that is not confirmed never closes a slot, and neither does PET-CT', () => {
  const notConfirmed = fc.constantFrom(
    anIncompleteStudy,
    aPetCt,
    (more: Partial<HistoryStudy>) =>
      aPetCt({ ...more, wholeSpineWithContrast: aHistoryStudy().wholeSpineWithContrast }),
    (more: Partial<HistoryStudy>) => aHistoryStudy({ ...more, provisional: true }),
    (more: Partial<HistoryStudy>) => aHistoryStudy({ ...more, profile: 'none' }),
  );
  fc.assert(
    fc.property(someHistory, notConfirmed, anyDate, (history, make, date) => {
      const after = chartOf(withStudy(history, make({ studyInstanceUid: '2.25.1', date })));
      expect(closedBy(after)).toEqual(closedBy(chartOf(history)));
    }),
  );
});

it('a CT myelography closes nothing before the day a contraindication was recorded', () => {
  always((history) => {
    const recordedOn = history.context.mriContraindication?.recordedOn ?? '9999-12-31';
    const early = history.studies.filter(
      ({ date, profile }) => profile === 'ct-myelography' && (date ?? '') < recordedOn,
    );
    const uids = new Set(early.map(({ studyInstanceUid }) => studyInstanceUid));
    expect(closedBy(chartOf(history)).filter((uid) => uids.has(uid))).toEqual([]);
  });
});

it('a further confirmed study opens no slot again, and closes at most one', () => {
  fc.assert(
    fc.property(someHistory, anyDate, (history, date) => {
      const [before, after] = [history, withStudy(history, aHistoryStudy({ studyInstanceUid: '2.25.1', date }))].map(
        chartOf,
      );
      const closed = (chart?: PatientChart) =>
        chart?.slots.filter(({ state }) => state === 'closed').map(({ dueDate }) => dueDate) ?? [];
      expect(closed(after)).toEqual(expect.arrayContaining(closed(before)));
      expect(closed(after).length - closed(before).length).toBeLessThanOrEqual(1);
    }),
  );
});

it('a slot is closed by one session, within its window, and no session closes two', () => {
  always((history) => {
    const { slots } = chartOf(history);
    const closers = slots.flatMap(({ closedBy: uid }) => (uid === null ? [] : [uid]));
    expect(new Set(closers).size).toBe(closers.length);
    for (const { closedOn, windowFrom, windowTo, state } of slots) {
      expect(closedOn === null).toBe(state !== 'closed');
      if (closedOn) expect(windowFrom <= closedOn && closedOn <= windowTo).toBe(true);
    }
  });
});

it('windows of one patient share no day', () => {
  always((history) => {
    const { slots } = chartOf(history);
    for (const [index, slot] of slots.entries()) {
      expect(slot.windowFrom <= slot.windowTo).toBe(true);
      expect(slot.windowFrom > (slots[index - 1]?.windowTo ?? '')).toBe(true);
    }
  });
});

it('a later treatment leaves no slot of an older anchor open, and none that was due after it began', () => {
  fc.assert(
    fc.property(someHistory, (history) => {
      const treatments = [...history.context.treatments, aSurgery({ id: 'last', date: '2027-03-01' })];
      const { slots } = chartOf({ ...history, context: { ...history.context, treatments } });
      const older = slots.filter(({ anchor }) => anchor !== 'last');
      expect(older.filter(({ state }) => state === 'open')).toEqual([]);
      expect(older.filter(({ state, dueDate }) => state === 'missed' && dueDate >= '2027-03-01')).toEqual([]);
      expect(slots.some(({ anchor, state }) => anchor === 'last' && state === 'open')).toBe(true);
    }),
  );
});

it('a patient who was ever treated has a visit to come, and open visits are the last ones', () => {
  always((history) => {
    const states = chartOf(history).slots.map(({ state }) => state);
    expect(states.includes('open')).toBe(history.context.treatments.length > 0);
    expect(states.lastIndexOf('closed')).toBeLessThan(states.includes('open') ? states.indexOf('open') : states.length);
  });
});

it('what is missing is told of every attempt, and an attempt is repeated within its window', () => {
  always((history) => {
    for (const { attempts, windowTo } of chartOf(history).slots) {
      for (const { missing, repeatBy, date } of attempts) {
        expect(missing).not.toBe('');
        expect(date <= repeatBy && repeatBy <= windowTo).toBe(true);
      }
    }
  });
});

it('time passing only ever adds to what is overdue', () => {
  fc.assert(
    fc.property(someHistory, anyDate, anyDate, (history, one, other) => {
      const chart = chartOf(history);
      const [sooner, later] = [one, other].toSorted();
      if (sooner === undefined || later === undefined) return;
      for (const slot of chart.slots)
        expect(overdueDays(slot, later)).toBeGreaterThanOrEqual(overdueDays(slot, sooner));
      expect(adherenceOn(chart, later).overdue).toBeGreaterThanOrEqual(adherenceOn(chart, sooner).overdue);
      expect(surveillanceInWords(chart, later)).toMatch(/\.$/);
    }),
  );
});
