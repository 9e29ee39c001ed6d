import { expect, test } from 'vitest';
import { emptyContext } from '../clinical-context.ts';
import { mergeContext } from '../merge-context.ts';
import { exampleBundle } from '../testing.ts';
import { readBundle } from './read-bundle.ts';

const now = { today: '2026-11-22' };
const server = 'https://ehr.example.org/fhir';

const read = (json: unknown) => {
  const reading = readBundle(json, now);
  if (reading.is === 'refused') throw new Error(JSON.stringify(reading.outcome.issue));
  return reading;
};

test('the example says what happened to whom', () => {
  const { patient, changes } = read(exampleBundle);
  expect(patient).toMatchObject({
    system: 'https://hospital.example.org/mrn',
    value: 'MRN-2001',
    birthDate: '1954-07-19',
  });
  expect(changes).toEqual({
    primaryTumour: { site: 'prostate', code: { system: 'http://hl7.org/fhir/sid/icd-10', code: 'C61' } },
    treatments: [
      {
        id: `${server}/Procedure/laminectomy`,
        kind: 'surgery',
        procedure: 'decompression',
        extent: 'unknown',
        forProgressionAfterRadiotherapy: null,
        date: '2021-03-04',
        levels: ['T7', 'T8'],
        source: 'fhir',
      },
      {
        id: `${server}/Procedure/sbrt`,
        kind: 'srs',
        startDate: '2021-04-12',
        endDate: '2021-04-14',
        doseGy: 24,
        fractions: 2,
        levels: ['T8'],
        source: 'fhir',
      },
    ],
    markers: [
      expect.objectContaining({ kind: 'PSA', takenOn: '2021-06-01', comparator: '<', value: 0.01, unit: 'ng/mL' }),
      expect.objectContaining({ kind: 'PSA', takenOn: '2025-12-03', comparator: null, value: 1.8, unit: 'ng/mL' }),
      expect.objectContaining({ kind: 'PSA', takenOn: '2026-02-20', comparator: null, value: 4.1, unit: 'ug/L' }),
    ],
    response: [{ on: '2025-12-10', is: 'stable' }],
    symptoms: [
      {
        id: `${server}/Condition/weakness`,
        kind: 'weakness',
        course: 'new',
        onsetDate: '2026-02-27',
        reportedAt: '2026-03-01T10:00:00+01:00',
        resolvedDate: null,
      },
    ],
    multidisciplinaryReview: {
      askedOn: '2026-03-01',
      reason: 'New weakness of the legs, five years after separation surgery',
    },
  });
});

test('a Bundle imported twice is imported once', () => {
  const once = mergeContext(emptyContext, read(exampleBundle).changes);
  expect(mergeContext(once, read(structuredClone(exampleBundle)).changes)).toEqual(once);
});
