import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clinicalContextSchema, emptyContext } from '../clinical-context.ts';
import { aContext, aMarker, aRadiotherapy, aSurgery, aSymptom } from '../testing.ts';
import { contexts, nows } from '../testing-arbitraries.ts';
import { pointerOf } from './fault.ts';
import { faultsOf } from './faults-of.ts';

const now = { birthDate: '1961-04-12', today: '2026-11-22' };

test('what may all be true has no fault', () => {
  const context = aContext({
    treatments: [
      aSurgery(),
      aSurgery({ id: 'surgery-2', procedure: 'stabilisation' }),
      aSurgery({ id: 'surgery-3', date: now.birthDate }),
      aRadiotherapy(),
      aRadiotherapy({ id: 'radiotherapy-2', startDate: '2021-04-15', endDate: null }),
      aRadiotherapy({ id: 'radiotherapy-3', levels: ['L2'], endDate: '2021-04-12', fractions: 1 }),
    ],
    symptoms: [aSymptom(), aSymptom({ id: 'symptom-2', onsetDate: '2026-03-01', resolvedDate: '2026-03-01' })],
    markers: [aMarker(), aMarker({ id: 'marker-2', kind: 'other', name: 'calcitonin', unit: 'pmol/L', value: 0 })],
    vertebralMetastases: 0,
    response: [{ on: now.today, is: 'stable' }],
  });
  expect(faultsOf(context, now)).toEqual([]);
});

test.each([
  ['an operation in the future', { treatments: [aSurgery({ date: '2026-11-23' })] }, '/treatments/0/date'],
  ['a treatment before birth', { treatments: [aSurgery({ date: '1961-04-11' })] }, '/treatments/0/date'],
  [
    'a last fraction that is still to come',
    { treatments: [aRadiotherapy({ endDate: '2026-12-01' })] },
    '/treatments/0/endDate',
  ],
  [
    'a course that ends before it starts',
    { treatments: [aRadiotherapy({ endDate: '2021-04-11' })] },
    '/treatments/0/endDate',
  ],
  ['a dose in cGy', { treatments: [aRadiotherapy({ doseGy: 2400 })] }, '/treatments/0/doseGy'],
  ['no dose at all', { treatments: [aRadiotherapy({ doseGy: 0 })] }, '/treatments/0/doseGy'],
  ['half a fraction', { treatments: [aRadiotherapy({ fractions: 2.5 })] }, '/treatments/0/fractions'],
  [
    'two courses that share a day at one level',
    { treatments: [aRadiotherapy(), aRadiotherapy({ id: 'b', startDate: '2021-04-14', endDate: '2021-04-20' })] },
    '/treatments/1/startDate',
  ],
  [
    'a course that ends on the day on which one above it starts',
    { treatments: [aRadiotherapy({ id: 'b', startDate: '2021-04-14', endDate: '2021-04-20' }), aRadiotherapy()] },
    '/treatments/1/startDate',
  ],
  [
    'a course beside one that is under way',
    {
      treatments: [
        aRadiotherapy({ endDate: null }),
        aRadiotherapy({ id: 'b', startDate: '2026-01-05', endDate: '2026-01-09' }),
      ],
    },
    '/treatments/1/startDate',
  ],
  ['one operation twice', { treatments: [aSurgery(), aSurgery({ id: 'b' })] }, '/treatments/1/date'],
  ['two treatments of one id', { treatments: [aSurgery(), aSurgery({ date: '2022-01-01' })] }, '/treatments/1/id'],
  ['an onset after its report', { symptoms: [aSymptom({ onsetDate: '2026-03-02' })] }, '/symptoms/0/onsetDate'],
  ['an end before the onset', { symptoms: [aSymptom({ resolvedDate: '2026-02-26' })] }, '/symptoms/0/resolvedDate'],
  [
    'a report of the future',
    { symptoms: [aSymptom({ reportedAt: '2026-11-24T00:00:00Z' })] },
    '/symptoms/0/reportedAt',
  ],
  ['a marker without its unit', { markers: [aMarker({ unit: '' })] }, '/markers/0/unit'],
  ['a marker in the unit of another', { markers: [aMarker({ unit: 'U/mL' })] }, '/markers/0/unit'],
  ['a unit in another case', { markers: [aMarker({ unit: 'NG/ML' })] }, '/markers/0/unit'],
  [
    'an unnamed kind without its unit',
    { markers: [aMarker({ kind: 'other', name: 'calcitonin', unit: '' })] },
    '/markers/0/unit',
  ],
  ['a negative concentration', { markers: [aMarker({ value: -0.1 })] }, '/markers/0/value'],
  ['another marker without a name', { markers: [aMarker({ kind: 'other', unit: 'pmol/L' })] }, '/markers/0/name'],
  ['a marker taken in the future', { markers: [aMarker({ takenOn: '2027-01-01' })] }, '/markers/0/takenOn'],
  ['minus one metastasis', { vertebralMetastases: -1 }, '/vertebralMetastases'],
  [
    'a second response of one day',
    {
      response: [
        { on: '2022-01-01', is: 'stable' },
        { on: '2022-01-01', is: 'partial' },
      ],
    },
    '/response/1/on',
  ],
  [
    'a review asked for in the future',
    { multidisciplinaryReview: { askedOn: '2027-01-01', reason: null } },
    '/multidisciplinaryReview/askedOn',
  ],
  [
    'another contraindication without a note',
    { mriContraindication: { reason: 'other', note: '', recordedOn: '2026-01-01' } },
    '/mriContraindication/note',
  ],
  [
    'a contraindication of the future',
    { mriContraindication: { reason: 'cardiac-device', note: '', recordedOn: '2027-01-01' } },
    '/mriContraindication/recordedOn',
  ],
] as const)('%s is a fault at its field', (_, overrides, pointer) => {
  const faults = faultsOf(clinicalContextSchema.parse({ ...emptyContext, ...overrides }), now);
  expect(faults.map(({ path }) => pointerOf(path))).toEqual([pointer]);
});

test('a report stamped in a zone that is a day ahead is not of the future', () => {
  const symptom = aSymptom({ reportedAt: '2026-11-23T01:30:00.000Z' });
  expect(faultsOf(aContext({ symptoms: [symptom] }), now)).toEqual([]);
});

test('courses with no level recorded overlap none', () => {
  const treatments = [aRadiotherapy({ levels: [] }), aRadiotherapy({ id: 'b', levels: [] })];
  expect(faultsOf(aContext({ treatments }), now)).toEqual([]);
});

const at = (value: unknown, step: string | number): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === String(step))?.[1]
    : undefined;

test('every fault names a field that is there, in a sentence', () => {
  fc.assert(
    fc.property(contexts, nows, (context, anyNow) => {
      for (const { path, says } of faultsOf(context, anyNow)) {
        expect(path.reduce(at, context)).toBeDefined();
        expect(says).toMatch(/^\S.*\.$/);
      }
    }),
  );
});

test('knowing the birth date only adds faults', () => {
  fc.assert(
    fc.property(contexts, nows, (context, anyNow) => {
      const without = faultsOf(context, { ...anyNow, birthDate: null });
      expect(faultsOf(context, anyNow)).toEqual(expect.arrayContaining(without));
    }),
  );
});

test('no sentence quotes a text that was sent, or a birth date that was not', () => {
  const markers = [aMarker({ unit: 'Otto Example' }), aMarker({ id: 'b', takenOn: '1950-01-01' })];
  const says = faultsOf(aContext({ markers }), now).map((fault) => fault.says);
  expect(says).toHaveLength(2);
  expect(says.join()).not.toMatch(/Otto|1961/);
});
