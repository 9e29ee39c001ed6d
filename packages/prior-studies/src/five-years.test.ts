import { aContext, aMarker, aRadiotherapy, aSurgery } from '@cordwatch/clinical-context/testing';
import { expect, it } from 'vitest';
import { adherenceOn, chartOf, priorInWords, slotInWords, studySlotInWords, surveillanceInWords } from './index.ts';
import { aHistory, aHistoryStudy, aMyelography, anIncompleteStudy, aPetCt } from './testing.ts';

/** Prostate cancer with cord compression at T7 and T8: surgery, radiosurgery, and a second course after progression. */
const context = aContext({
  treatments: [
    aSurgery({ id: 'surgery', date: '2021-03-04' }),
    aRadiotherapy({ id: 'radiosurgery', startDate: '2021-04-12', endDate: '2021-04-14' }),
    aRadiotherapy({ id: 'radiotherapy', kind: 'ebrt', startDate: '2023-09-04', endDate: '2023-09-15' }),
  ],
  mriContraindication: { reason: 'cardiac-device', note: 'Pacemaker', recordedOn: '2022-12-01' },
  markers: [
    aMarker({ id: '1', takenOn: '2021-03-01', value: 48 }),
    aMarker({ id: '2', takenOn: '2023-08-20', value: 12 }),
    aMarker({ id: '3', takenOn: '2023-12-10', value: 0.6 }),
    aMarker({ id: '4', takenOn: '2026-03-02', value: 0.9 }),
  ],
});

const none = { C: 'missing', T: 'missing', L: 'missing', S: 'missing' } as const;

const STUDIES = [
  aHistoryStudy({
    studyInstanceUid: '2.25.1',
    date: '2021-03-02',
    profile: 'mscc-emergency',
    contrast: { is: 'refuted', route: null },
    wholeSpineWithContrast: { is: 'refuted', levels: none },
  }),
  aHistoryStudy({ studyInstanceUid: '2.25.2', date: '2021-07-12' }),
  anIncompleteStudy({ studyInstanceUid: '2.25.3', date: '2021-10-11' }),
  aHistoryStudy({ studyInstanceUid: '2.25.4', date: '2021-10-20' }),
  aPetCt({ studyInstanceUid: '2.25.5', date: '2022-01-20' }),
  aHistoryStudy({ studyInstanceUid: '2.25.6', date: '2022-05-20' }),
  aMyelography({ studyInstanceUid: '2.25.7', date: '2022-10-20' }),
  aMyelography({ studyInstanceUid: '2.25.8', date: '2023-04-12' }),
  aMyelography({ studyInstanceUid: '2.25.9', date: '2023-12-14' }),
  aMyelography({ studyInstanceUid: '2.25.10', date: '2024-09-20' }),
];
const TODAY = '2025-05-01';

const chart = chartOf(aHistory({ context, studies: STUDIES.toReversed() }));

it('five years of visits, told by their slots', () => {
  expect(chart.slots.slice(0, 13).map((slot) => slotInWords(slot, TODAY))).toEqual([
    'The visit due 2021-07-14 was kept on 2021-07-12.',
    'The visit due 2021-10-14 was kept on 2021-10-20.',
    'The visit due 2022-01-14 was missed.',
    'The visit due 2022-04-14 was kept on 2022-05-20.',
    'The visit due 2022-10-14 was missed. The study of 2022-10-20 left it open: missing MRI of the entire spine with contrast, as no contraindication to MRI was on record by the day of the study.',
    'The visit due 2023-04-14 was kept on 2023-04-12.',
    'The visit due 2023-12-15 was kept on 2023-12-14.',
    'The visit due 2024-03-15 was missed.',
    'The visit due 2024-06-15 was missed.',
    'The visit due 2024-09-15 was kept on 2024-09-20.',
    'A visit is due 2025-03-15, 47 days overdue.',
    'A visit is due 2025-09-15; a study from 2025-07-17 on closes it.',
    'A visit is due 2026-09-15; a study from 2026-07-17 on closes it.',
  ]);
});

it('what each study did for its visit', () => {
  expect(chart.studies.map(({ slot }) => slot && studySlotInWords(slot))).toEqual([
    null,
    'Closes the visit due 2021-07-14, 2 days early.',
    'Does not close the visit due 2021-10-14: missing L and S after contrast.',
    'Closes the visit due 2021-10-14, 6 days late.',
    'Does not close the visit due 2022-01-14: missing MRI of the entire spine with contrast, as PET-CT closes no slot.',
    'Closes the visit due 2022-04-14, 126 days after the visit due 2022-01-14, which was missed.',
    'Does not close the visit due 2022-10-14: missing MRI of the entire spine with contrast, as no contraindication to MRI was on record by the day of the study.',
    'Closes the visit due 2023-04-14, 180 days after the visit due 2022-10-14, which was missed.',
    'Closes the visit due 2023-12-15, 1 day early.',
    'Closes the visit due 2024-09-15, 189 days after the visit due 2024-03-15, which was missed.',
  ]);
});

it('what each study is measured against: a new baseline after each treatment, MRI beside MRI and CT beside CT', () => {
  expect(chart.studies.map(({ baseline }) => baseline?.studyInstanceUid ?? null)).toEqual([
    ...[null, '2.25.2', '2.25.2', '2.25.2', null, '2.25.2'],
    ...['2.25.7', '2.25.7', '2.25.9', '2.25.9'],
  ]);
});

it('the priors of the last study, best first', () => {
  expect(chart.studies.at(-1)?.priors.map(priorInWords).slice(0, 5)).toEqual([
    'Of 2023-12-14: comparable at every level of this study (C, T, L and S).',
    'Of 2023-04-12: comparable at every level of this study (C, T, L and S).',
    'Of 2022-10-20: comparable at every level of this study (C, T, L and S).',
    'Of 2022-01-20: supplementary, at C, T, L and S.',
    'Of 2022-05-20: supplementary, at C, T, L and S.',
  ]);
});

it('where follow-up stands today, how it was kept, and where the marker goes', () => {
  expect(surveillanceInWords(chart, TODAY)).toBe('A visit is due 2025-03-15, 47 days overdue.');
  expect(adherenceOn(chart, TODAY)).toEqual({ onTime: 5, late: 1, missed: 4, overdue: 1, share: 5 / 11 });
  expect(chart.markers.map(({ course, changePercent, lowest }) => [course, changePercent, lowest?.value])).toEqual([
    ['rising', 50, 0.6],
  ]);
});
