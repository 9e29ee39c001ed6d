import { aContext, aRadiotherapy } from '@cordwatch/clinical-context/testing';
import { expect, it } from 'vitest';
import type { HistoryStudy } from '../history.ts';
import { chartOf, slotInWords, studySlotInWords, surveillanceInWords } from '../index.ts';
import { aHistory, aHistoryStudy, anIncompleteStudy } from '../testing.ts';

const treated = aContext({ treatments: [aRadiotherapy()] });
const chart = (...studies: HistoryStudy[]) => chartOf(aHistory({ context: treated, studies }));
const study = (studyInstanceUid: string, date: string) => aHistoryStudy({ studyInstanceUid, date });

it('an open slot says when it is due, and by how much it is overdue', () => {
  expect(surveillanceInWords(chart(), '2021-05-01')).toBe(
    'The next visit is due 2021-07-14; a study from 2021-06-14 on closes it.',
  );
  expect(surveillanceInWords(chart(), '2021-07-15')).toBe('A visit is due 2021-07-14, 1 day overdue.');
});

it('an attempt says what was missing and when to repeat it', () => {
  const { slots } = chart(anIncompleteStudy({ date: '2021-07-10' }));
  expect(slots.slice(0, 1).map((slot) => slotInWords(slot, '2021-07-20'))).toEqual([
    'A visit is due 2021-07-14, 6 days overdue. The study of 2021-07-10 left it open: missing L and S after contrast. Repeat by 2021-07-24.',
  ]);
});

it('a closed slot and a missed one say so', () => {
  const { slots } = chart(study('2.25.1', '2021-10-01'));
  expect(slots.slice(0, 2).map((slot) => slotInWords(slot, '2022-01-01'))).toEqual([
    'The visit due 2021-07-14 was missed.',
    'The visit due 2021-10-14 was kept on 2021-10-01.',
  ]);
});

it('a patient without a treatment is asked for nothing, and a course without an end asks for its end', () => {
  expect(surveillanceInWords(chartOf(aHistory()), '2022-01-01')).toBe(
    'No follow-up is asked for: no treatment is on record.',
  );
  const context = aContext({ treatments: [aRadiotherapy({ endDate: null })] });
  expect(surveillanceInWords(chartOf(aHistory({ context })), '2021-05-01')).toMatch(
    /^No end is on record of the course that began on 2021-04-12; record it to date the visits\. The next visit is due/,
  );
});

it('a study says what it did for the visit', () => {
  const says = (...studies: HistoryStudy[]) =>
    chart(...studies).studies.map(({ slot }) => slot && studySlotInWords(slot));
  expect(says(study('2.25.1', '2021-07-10'), study('2.25.2', '2021-08-01'))).toEqual([
    'Closes the visit due 2021-07-14, 4 days early.',
    'Another study had closed the visit due 2021-07-14.',
  ]);
  expect(says(study('2.25.1', '2021-07-14'))).toEqual(['Closes the visit due 2021-07-14, on the day.']);
  expect(says(study('2.25.1', '2021-07-24'))).toEqual(['Closes the visit due 2021-07-14, 10 days late.']);
  expect(says(anIncompleteStudy())).toEqual([
    'Does not close the visit due 2021-07-14: missing L and S after contrast.',
  ]);
});
