import { expect, test } from 'vitest';
import { readBundle } from './read-bundle.ts';

const mcode = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy';
const snomed = (code: string) => ({ coding: [{ system: 'http://snomed.info/sct', code }] });
const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] });
const gray = (value: number) => ({ url: 'totalDoseDelivered', valueQuantity: { value, code: 'Gy' } });
const patient = { resourceType: 'Patient', id: 'p1', identifier: [{ system: 'urn:mrn', value: '1' }] };

/** What a Bundle of a patient and these resources changes. */
const changesOf = (...resources: readonly object[]) => {
  const others = resources.map((resource, at) => ({ id: `r${at}`, subject: { reference: 'Patient/p1' }, ...resource }));
  const entry = [patient, ...others].map((resource) => ({ resource }));
  const reading = readBundle({ resourceType: 'Bundle', type: 'collection', entry }, { today: '2026-11-22' });
  if (reading.is === 'refused') throw new Error(JSON.stringify(reading.outcome.issue));
  return reading.changes;
};

const course = {
  resourceType: 'Procedure',
  status: 'completed',
  code: snomed('33195004'),
  performedPeriod: { start: '2021-04-12', end: '2021-04-14' },
};
const volume = (...parts: readonly object[]) => ({ url: `${mcode}-dose-delivered-to-volume`, extension: parts });
const technique = (...codes: readonly string[]) => ({
  url: `${mcode}-modality-and-technique`,
  extension: codes.map((code) => ({ url: 'technique', valueCodeableConcept: snomed(code) })),
});

test.each([
  [
    'one that is under way has no end',
    { status: 'in-progress', performedPeriod: { start: '2026-11-20' } },
    { endDate: null },
  ],
  ['an arc alone is conventional', { extension: [technique('1156530009')] }, { kind: 'ebrt' }],
  ['one is stereotactic by its code', { code: snomed('395096001') }, { kind: 'srs' }],
  [
    'one is stereotactic by its code, whatever its technique',
    { code: snomed('395096001'), extension: [technique('1156530009')] },
    { kind: 'srs' },
  ],
  [
    'one is stereotactic by one of its techniques',
    { extension: [technique('1156530009', '395096001')] },
    { kind: 'srs' },
  ],
  [
    'its sessions are its fractions where no volume says',
    { extension: [{ url: `${mcode}-sessions`, valueUnsignedInt: 5 }] },
    { fractions: 5, doseGy: null },
  ],
  [
    'the volume that got most is the tumour',
    { extension: [volume(gray(20)), volume(gray(24)), volume(gray(8))] },
    { doseGy: 24 },
  ],
  ['a region of the spine names no level', { bodySite: [snomed('122495006')] }, { levels: [] }],
])('of courses, %s', (_, elements, expected) => {
  expect(changesOf({ ...course, ...elements }).treatments).toEqual([expect.objectContaining(expected)]);
});

const symptom = { resourceType: 'Condition', code: snomed('161891005'), recordedDate: '2026-03-01' };

test.each([
  [
    'recorded on a day is reported with its first moment',
    {},
    { kind: 'pain', reportedAt: '2026-03-01T00:00:00Z', onsetDate: null },
  ],
  ['that is over has its last day', { abatementDateTime: '2026-03-04' }, { resolvedDate: '2026-03-04' }],
  [
    'that nobody confirmed is a symptom',
    { verificationStatus: { coding: [{ code: 'unconfirmed' }] } },
    { kind: 'pain' },
  ],
  [
    'coded in a national edition of ICD-10 is one',
    { code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'R20.1' }] } },
    { kind: 'sensory-loss' },
  ],
])('a symptom %s', (_, elements, expected) => {
  expect(changesOf({ ...symptom, ...elements }).symptoms).toEqual([expect.objectContaining(expected)]);
});

test('a marker may have its unit in words', () => {
  const marker = {
    resourceType: 'Observation',
    status: 'final',
    code: loinc('6875-9'),
    effectiveDateTime: '2026-01-05',
  };
  const { markers } = changesOf(
    { ...marker, valueQuantity: { value: 31, unit: 'U/mL' } },
    { ...marker, valueQuantity: { value: 900, comparator: '>=', code: 'U/mL' } },
  );
  expect(markers).toMatchObject([
    { kind: 'CA 15-3', value: 31, unit: 'U/mL', comparator: null },
    { value: 900, comparator: '>' },
  ]);
});

test('a response over a time is of its last day', () => {
  const response = {
    resourceType: 'Observation',
    status: 'final',
    code: loinc('88040-1'),
    valueCodeableConcept: snomed('271299001'),
  };
  expect(changesOf({ ...response, effectivePeriod: { start: '2026-01-05', end: '2026-02-05' } }).response).toEqual([
    { on: '2026-02-05', is: 'progression' },
  ]);
});

test('of two reviews that were asked for, the last counts', () => {
  const review = { resourceType: 'ServiceRequest', status: 'active', intent: 'order', code: snomed('708004003') };
  const asked = ['2026-02-01', '2026-03-01', '2026-01-01'].map((authoredOn) => ({ ...review, authoredOn }));
  expect(changesOf(...asked).multidisciplinaryReview).toEqual({ askedOn: '2026-03-01', reason: null });
});

test('a metastasis of bone is understood and changes nothing', () => {
  expect(changesOf({ resourceType: 'Condition', code: snomed('94222008') })).toEqual({});
});

test('a number that is no longer used is not the patient', () => {
  const identifier = [{ use: 'old', system: 'urn:mrn', value: '0' }, ...patient.identifier];
  const entry = [{ resource: { ...patient, identifier } }];
  const reading = readBundle({ resourceType: 'Bundle', type: 'collection', entry }, { today: '2026-11-22' });
  expect(reading).toMatchObject({ is: 'read', patient: { value: '1', birthDate: null } });
});
