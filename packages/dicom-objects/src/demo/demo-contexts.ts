import { type ClinicalContext, emptyContext, type Marker, type Vertebra } from '@cordwatch/clinical-context';
import { isoBefore } from './demo-patient.ts';

type Course = { readonly kind: 'srs' | 'ebrt'; readonly days: number; readonly daysAgo: number };

const radiotherapy = (today: string, id: string, levels: Vertebra[], { kind, days, daysAgo }: Course) => ({
  ...{ id, kind, levels, source: 'person' as const },
  startDate: isoBefore(today, daysAgo + days - 1),
  endDate: isoBefore(today, daysAgo),
  doseGy: kind === 'srs' ? 24 : 30,
  fractions: days,
});

/** `[days ago, value]`, oldest first. */
const markers = (
  today: string,
  kind: 'PSA' | 'CA 15-3',
  unit: string,
  values: readonly (readonly [number, number])[],
): Marker[] =>
  values.map(([daysAgo, value], index) => ({
    ...{ id: `${kind} ${index + 1}`, kind, name: null, comparator: null, value, unit },
    takenOn: isoBefore(today, daysAgo),
  }));

/** Tilda: breast cancer, SBRT of T8 five years and a quarter ago, well until yesterday. */
const fiveYears = (today: string): ClinicalContext => ({
  ...emptyContext,
  treatments: [radiotherapy(today, 'SBRT of T8', ['T8'], { kind: 'srs', days: 3, daysAgo: 1918 })],
  primaryTumour: { site: 'breast', code: null },
  symptoms: [
    {
      ...{ id: 'weakness', kind: 'weakness' as const, course: 'new' as const, resolvedDate: null },
      onsetDate: isoBefore(today, 3),
      reportedAt: `${isoBefore(today, 1)}T08:30:00Z`,
    },
  ],
  markers: markers(today, 'CA 15-3', 'k[IU]/L', [
    [1900, 88],
    [1740, 41],
    [1550, 29],
    [1180, 27],
    [810, 31],
    [400, 44],
    [20, 97],
  ]),
  vertebralMetastases: 2,
  response: [
    { on: isoBefore(today, 1800), is: 'partial' },
    { on: isoBefore(today, 800), is: 'stable' },
  ],
});

/** Paul: prostate cancer that grew again after radiotherapy and was operated; cannot walk since this morning. */
const emergency = (today: string): ClinicalContext => ({
  ...emptyContext,
  treatments: [
    radiotherapy(today, 'radiotherapy of T10 to T12', ['T10', 'T11', 'T12'], { kind: 'ebrt', days: 10, daysAgo: 700 }),
    {
      ...{ id: 'decompression', kind: 'surgery', procedure: 'decompression', extent: 'subtotal', source: 'person' },
      ...{ forProgressionAfterRadiotherapy: true, date: isoBefore(today, 210), levels: ['T11'] },
    },
  ],
  primaryTumour: { site: 'prostate', code: null },
  symptoms: [
    {
      ...{ id: 'weakness', kind: 'weakness' as const, course: 'worsening' as const, resolvedDate: null },
      onsetDate: isoBefore(today, 2),
      reportedAt: `${isoBefore(today, 1)}T18:10:00Z`,
    },
    {
      ...{ id: 'bladder', kind: 'bladder-bowel' as const, course: 'new' as const, resolvedDate: null },
      onsetDate: isoBefore(today, 1),
      reportedAt: `${isoBefore(today, 1)}T18:10:00Z`,
    },
  ],
  markers: markers(today, 'PSA', 'ng/mL', [
    [180, 2.1],
    [90, 4.8],
    [5, 19.6],
  ]),
  vertebralMetastases: 4,
});

/** A pacemaker: CT myelography is this patient's way to be followed. */
const pacemaker = (today: string): ClinicalContext => ({
  ...emptyContext,
  treatments: [radiotherapy(today, 'SBRT of L2', ['L2'], { kind: 'srs', days: 3, daysAgo: 95 })],
  mriContraindication: {
    reason: 'cardiac-device',
    note: 'pacemaker, not conditional',
    recordedOn: isoBefore(today, 300),
  },
});

/** Radiotherapy a quarter ago: the visit is due, and the study that came does not answer it. */
const firstVisit = (today: string): ClinicalContext => ({
  ...emptyContext,
  treatments: [radiotherapy(today, 'radiotherapy of L1', ['L1'], { kind: 'ebrt', days: 5, daysAgo: 100 })],
  primaryTumour: { site: 'lung', code: null },
});

/** What is known of the demo's patients beside their headers, by PatientID. `today` is `YYYYMMDD`. */
export const DEMO_CONTEXTS: Readonly<Record<string, ((today: string) => ClinicalContext) | undefined>> = {
  'DEMO-0003': firstVisit,
  'DEMO-0012': pacemaker,
  'DEMO-0013': firstVisit,
  'DEMO-0017': emergency,
  'DEMO-0021': fiveYears,
};
