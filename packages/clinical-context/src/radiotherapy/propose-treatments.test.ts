import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelsInLabel } from './label-levels.ts';
import { proposeTreatments, type RtHeader } from './propose-treatments.ts';

const aPlan = (overrides: Partial<RtHeader> = {}): RtHeader => ({
  planUid: '2.25.7',
  planLabel: 'SBRT_T8',
  intent: 'PALLIATIVE',
  fractionsPlanned: 2,
  fractionsDelivered: null,
  doseGy: 24,
  treatmentDates: [],
  ...overrides,
});

const aRecord = (date: string): RtHeader =>
  aPlan({ planLabel: null, intent: null, fractionsPlanned: null, doseGy: null, treatmentDates: [date] });

test('a plan alone is an intention: it proposes no day', () => {
  expect(proposeTreatments([aPlan()])).toEqual([
    {
      treatment: {
        id: 'dicom:2.25.7',
        kind: 'srs',
        startDate: null,
        endDate: null,
        doseGy: 24,
        fractions: 2,
        levels: ['T8'],
        source: 'dicom',
      },
      planLabel: 'SBRT_T8',
      asks: ['kind', 'levels', 'startDate', 'endDate'],
    },
  ]);
});

test('records say when, and the course is over with its last fraction', () => {
  const [underWay] = proposeTreatments([aPlan(), aRecord('20210412')]);
  expect(underWay?.treatment).toMatchObject({ startDate: '2021-04-12', endDate: null });
  const [over] = proposeTreatments([aPlan(), aRecord('20210412'), aRecord('20210414')]);
  expect(over?.treatment).toMatchObject({ startDate: '2021-04-12', endDate: '2021-04-14' });
  expect(over?.asks).toEqual(['kind', 'levels']);
});

test('a record that arrives twice is one fraction', () => {
  const [proposal] = proposeTreatments([aPlan(), aRecord('20210412'), aRecord('20210412')]);
  expect(proposal?.treatment.endDate).toBeNull();
});

test.each(['VERIFICATION', 'MACHINE_QA', 'RESEARCH', 'SERVICE'])('a plan for %s proposes nothing', (intent) => {
  expect(proposeTreatments([aPlan({ intent }), aRecord('20210412')])).toEqual([]);
});

test('a date that is none is no day of treatment', () => {
  expect(proposeTreatments([aPlan(), aRecord('20210231')])[0]?.treatment.startDate).toBeNull();
});

test.each([
  ['SBRT_T7-T9', ['T7', 'T8', 'T9']],
  ['Th8 boost', ['T8']],
  ['D11-12', ['T11', 'T12']],
  ['t12-l1', ['T12', 'L1']],
  ['L5/S1', ['L5', 'S1']],
  ['C4-C6', ['C4', 'C5', 'C6']],
  ['T3 + T8', ['T3', 'T8']],
  ['C1_T8', ['T8']],
  ['T13', []],
  ['T9-T7', []],
  ['PROSTATE2', []],
  ['', []],
] as const)('the label %j names %j', (label, levels) => {
  expect(levelsInLabel(label)).toEqual(levels);
});

test.each([
  ['SABR L2', 'srs'],
  ['L2_SRS', 'srs'],
  ['8Gy L2', 'ebrt'],
  ['DSRSX', 'ebrt'],
] as const)('%s is %s', (planLabel, kind) => {
  expect(proposeTreatments([aPlan({ planLabel })])[0]?.treatment.kind).toBe(kind);
});

const header = fc.record<RtHeader>({
  planUid: fc.constantFrom('2.25.7', '2.25.8'),
  planLabel: fc.option(fc.oneof(fc.string(), fc.constantFrom('SBRT T8', 'L1-L3')), { nil: null }),
  intent: fc.constantFrom(null, 'CURATIVE', 'VERIFICATION'),
  fractionsPlanned: fc.option(fc.integer({ min: 1, max: 30 }), { nil: null }),
  fractionsDelivered: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }),
  doseGy: fc.option(fc.constantFrom(8, 24, 30), { nil: null }),
  treatmentDates: fc.array(fc.constantFrom('20210412', '20210413', '2021', '')),
});

test('any order of arrival and any repetition propose the same', () => {
  fc.assert(
    fc.property(fc.array(header), fc.gen(), (headers, gen) => {
      const again = gen(fc.shuffledSubarray, [...headers, ...headers], { minLength: headers.length * 2 });
      expect(proposeTreatments(again)).toEqual(proposeTreatments(headers));
    }),
  );
});
