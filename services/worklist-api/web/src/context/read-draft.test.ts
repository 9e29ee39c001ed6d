import { aContext, aMarker, aRadiotherapy, aSurgery, aSymptom } from '@cordwatch/clinical-context/testing';
import { expect, test } from 'vitest';
import { AskError } from '../api/ask.ts';
import { type Draft, draftOf } from './draft.ts';
import { faultsAt, readDraft } from './read-draft.ts';
import { serverFaults } from './server-faults.ts';

const NOW = { birthDate: '1950-01-01', today: '2026-11-22' };
const FULL = aContext({
  treatments: [aSurgery(), aRadiotherapy({ startDate: '2022-04-12', endDate: null })],
  symptoms: [aSymptom()],
  markers: [aMarker({ comparator: '<' }), aMarker({ id: 'b', kind: 'other', name: 'calcitonin', unit: 'pg/mL' })],
  primaryTumour: { site: 'prostate', code: { system: 'http://snomed.info/sct', code: '399068003' } },
  mriContraindication: { reason: 'other', note: 'shrapnel', recordedOn: '2026-01-01' },
  response: [{ on: '2026-02-01', is: 'stable' }],
  multidisciplinaryReview: { askedOn: '2026-02-02', reason: null },
  schedule: { intervalsMonths: [2, 4], reason: 'high risk' },
  vertebralMetastases: 3,
  pinnedBaseline: { studyInstanceUid: '1.2', reason: 'before the second course' },
});

test('what nobody changed in the form comes back as it was', () => {
  expect(readDraft(draftOf(FULL), NOW)).toEqual({ context: FULL, faults: new Map() });
});

const with1st = (draft: Draft, key: keyof Draft['rows'], change: Record<string, string>): Draft => ({
  ...draft,
  rows: { ...draft.rows, [key]: draft.rows[key].with(0, { ...draft.rows[key][0], ...change }) },
});

test.each([
  ['treatments', { date: '2999-01-01' }, '/treatments/0/date', '2999-01-01 is in the future; today is 2026-11-22.'],
  ['treatments', { levels: 'T7 X3' }, '/treatments/0/levels', 'Vertebrae are needed, from C1 to S5, such as T7-T9 L1.'],
  ['markers', { value: 'high' }, '/markers/0/value', 'A number is needed.'],
  [
    'schedule',
    { intervalsMonths: '' },
    '/schedule/intervalsMonths',
    'Whole months from 1 to 24 are needed, one number a year.',
  ],
] as const)('%s with %j is told at its field', (section, change, pointer, says) => {
  const { context, faults } = readDraft(with1st(draftOf(FULL), section, change), NOW);
  expect(context).toBeNull();
  expect(faultsAt(faults, pointer)).toEqual([says]);
});

test('a marker without a unit is told at its unit', () => {
  const { faults } = readDraft(with1st(draftOf(FULL), 'markers', { unit: '' }), NOW);
  expect([...faults.keys()]).toEqual(['/markers/0/unit']);
});

test('a refusal of the server is told at the same fields', () => {
  const body = { faults: [{ where: '/context/treatments/0/date', says: 'is in the future' }] };
  expect(serverFaults(new AskError(422, 'refused', body))).toEqual(
    new Map([['/treatments/0/date', ['is in the future']]]),
  );
  expect(serverFaults(new AskError(500, 'broken', 'text')).size).toBe(0);
});
