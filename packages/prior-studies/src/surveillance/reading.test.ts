import { aContext, aRadiotherapy } from '@cordwatch/clinical-context/testing';
import { expect, it } from 'vitest';
import type { HistoryStudy } from '../history.ts';
import { adherenceOn, chartOf, overdueDays, siteAdherence } from '../index.ts';
import { aHistory, aHistoryStudy } from '../testing.ts';
import { isPlanned, slotWaiting } from './reading.ts';

const context = aContext({ treatments: [aRadiotherapy()] });
const chart = (...studies: HistoryStudy[]) => chartOf(aHistory({ context, studies }));
const study = (studyInstanceUid: string, date: string) => aHistoryStudy({ studyInstanceUid, date });

it('a slot is due from its window on, and overdue from the day after its due date', () => {
  const slot = chart().slots[0] ?? never();
  const on = (today: string) => [isPlanned(slot, today), overdueDays(slot, today)];
  expect(on('2021-06-13')).toEqual([true, 0]);
  expect(on('2021-06-14')).toEqual([false, 0]);
  expect(on('2021-07-14')).toEqual([false, 0]);
  expect(on('2021-07-15')).toEqual([false, 1]);
});

const never = (): never => {
  throw new Error('no slot');
};

it('the oldest open slot is the one that is waited for', () => {
  expect(slotWaiting(chart())?.dueDate).toBe('2021-07-14');
  expect(slotWaiting(chart(study('2.25.1', '2021-10-01')))?.dueDate).toBe('2022-01-14');
  expect(slotWaiting(chartOf(aHistory()))).toBeNull();
});

it('a day that does not exist makes nothing overdue', () => {
  expect(overdueDays(chart().slots[0] ?? never(), 'tomorrow')).toBe(0);
});

it('a closed slot is not overdue, whenever it was closed', () => {
  expect(overdueDays(chart(study('2.25.1', '2021-09-01')).slots[0] ?? never(), '2030-01-01')).toBe(0);
});

it('four weeks late is in time, and a day more is late', () => {
  expect(chart(study('2.25.1', '2021-08-11')).adherence).toEqual({ onTime: 1, late: 0, missed: 0 });
  expect(chart(study('2.25.1', '2021-08-12')).adherence).toEqual({ onTime: 0, late: 1, missed: 0 });
});

it('adherence counts what fell due by a day: in time, late, missed and overdue', () => {
  const kept = chart(study('2.25.1', '2021-07-14'), study('2.25.2', '2021-11-30'), study('2.25.3', '2022-04-14'));
  expect(adherenceOn(kept, '2022-11-01')).toEqual({ onTime: 2, late: 1, missed: 1, overdue: 1, share: 0.4 });
  expect(adherenceOn(kept, '2022-09-01')).toMatchObject({ overdue: 0, share: 0.5 });
  expect(adherenceOn(chart(), '2021-05-01').share).toBeNull();
});

it('a site counts visits, not patients', () => {
  const [good, bad] = [
    { onTime: 8, late: 0, missed: 0, overdue: 0, share: 1 },
    { onTime: 0, late: 1, missed: 0, overdue: 1, share: 0 },
  ];
  expect(siteAdherence([good, bad])).toEqual({ onTime: 8, late: 1, missed: 0, overdue: 1, share: 0.8 });
  expect(siteAdherence([]).share).toBeNull();
});
