import bundle from '../examples/bundle.json' with { type: 'json' };
import { type ClinicalContext, emptyContext } from './clinical-context.ts';
import type { Marker, Symptom } from './observed.ts';
import type { Radiotherapy, Surgery } from './treatment.ts';

/** Every builder here takes the parts that a test is about. */
export const aContext = (overrides: Partial<ClinicalContext> = {}): ClinicalContext => ({
  ...emptyContext,
  ...overrides,
});

/** Separation surgery at T7 and T8. */
export const aSurgery = (overrides: Partial<Surgery> = {}): Surgery => ({
  id: 'surgery-1',
  kind: 'surgery',
  procedure: 'separation-surgery',
  extent: 'subtotal',
  forProgressionAfterRadiotherapy: false,
  date: '2021-03-04',
  levels: ['T7', 'T8'],
  source: 'person',
  ...overrides,
});

/** Stereotactic radiotherapy of 24 Gy in two fractions to T8. */
export const aRadiotherapy = (overrides: Partial<Radiotherapy> = {}): Radiotherapy => ({
  id: 'radiotherapy-1',
  kind: 'srs',
  startDate: '2021-04-12',
  endDate: '2021-04-14',
  doseGy: 24,
  fractions: 2,
  levels: ['T8'],
  source: 'person',
  ...overrides,
});

/** New weakness, reported on 1 March 2026. */
export const aSymptom = (overrides: Partial<Symptom> = {}): Symptom => ({
  id: 'symptom-1',
  kind: 'weakness',
  course: 'new',
  onsetDate: '2026-02-27',
  reportedAt: '2026-03-01T09:00:00.000Z',
  resolvedDate: null,
  ...overrides,
});

export const aMarker = (overrides: Partial<Marker> = {}): Marker => ({
  id: 'marker-1',
  kind: 'PSA',
  name: null,
  takenOn: '2026-02-20',
  comparator: null,
  value: 4.1,
  unit: 'ng/mL',
  ...overrides,
});

/** A FHIR R4 Bundle of a made-up person with prostate cancer, operated and irradiated in 2021, with new weakness in 2026. */
export const exampleBundle = bundle;
