import type { ClinicalContext, Marker, Symptom } from '@cordwatch/clinical-context';
import { aContext, aMarker, aRadiotherapy, aSurgery, aSymptom } from '@cordwatch/clinical-context/testing';
import fc from 'fast-check';
import { defaultPriorityPolicy, type PriorityPolicy } from './deadline/priority-policy.ts';
import type { SlotOfStudy, Urgency } from './deadline/urgency.ts';
import type { Arrival } from './replay/placements.ts';

/** Days and moments of one quarter, so that they meet. */
const day = fc.integer({ min: 1, max: 90 }).map((n) => new Date(Date.UTC(2026, 0, n)).toISOString().slice(0, 10));
const instant = fc
  .integer({ min: 0, max: 90 * 24 })
  .map((hours) => new Date(Date.UTC(2026, 0, 1, hours)).toISOString());

export const symptom: fc.Arbitrary<Symptom> = fc
  .record({
    kind: fc.constantFrom('pain', 'weakness', 'sensory-loss', 'bladder-bowel'),
    course: fc.constantFrom('new', 'worsening', 'stable'),
    reportedAt: instant,
    resolvedDate: fc.option(day),
  })
  .map((made) => aSymptom({ onsetDate: null, ...made, id: JSON.stringify(made) }));

const marker: fc.Arbitrary<Marker> = fc
  .record({
    kind: fc.constantFrom('PSA', 'CA 15-3', 'CEA'),
    takenOn: day,
    value: fc.integer({ min: 0, max: 40 }),
    unit: fc.constantFrom('ng/mL', 'ug/L', 'U/mL'),
  })
  .map((made) => aMarker({ ...made, id: JSON.stringify(made) }));

const treatment = fc.oneof(
  fc
    .record({
      date: day,
      extent: fc.constantFrom('gross-total', 'subtotal', 'decompression-only', 'unknown'),
      forProgressionAfterRadiotherapy: fc.constantFrom(true, false, null),
    })
    .map((made) => aSurgery({ ...made, id: JSON.stringify(made) })),
  fc.constant(aRadiotherapy()),
);

export const primaryTumour: fc.Arbitrary<ClinicalContext['primaryTumour']> = fc.option(
  fc.constantFrom('prostate', 'breast', 'lung', 'unknown').map((site) => ({ site, code: null })),
);
export const vertebralMetastases = fc.option(fc.integer({ min: 0, max: 20 }));

const context: fc.Arbitrary<ClinicalContext> = fc
  .record({
    symptoms: fc.array(symptom, { maxLength: 2 }),
    markers: fc.array(marker, { maxLength: 5 }),
    treatments: fc.array(treatment, { maxLength: 2 }),
    primaryTumour,
    vertebralMetastases,
    response: fc.array(fc.record({ on: day, is: fc.constantFrom('complete', 'stable', 'progression', 'unknown') }), {
      maxLength: 2,
    }),
    multidisciplinaryReview: fc.option(day.map((askedOn) => ({ askedOn, reason: null }))),
  })
  .map(aContext);

const slot: fc.Arbitrary<SlotOfStudy> = fc.record({
  waitingSince: day,
  intervalMonths: fc.constantFrom(3, 6, 12),
  daysAfterDue: fc.option(fc.integer({ min: -30, max: 400 })),
});

export const urgency: fc.Arbitrary<Urgency> = fc.record({
  profile: fc.constantFrom('mri-surveillance', 'ct-myelography', 'pet-ct', 'none'),
  verdict: fc.constantFrom('confirmed', 'refuted', 'indeterminate'),
  order: fc.record({
    priority: fc.constantFrom(null, 'ROUTINE', 'LOW', 'HIGH', 'STAT', 'nonsense'),
    emergencyWords: fc.boolean(),
  }),
  arrivedAt: instant,
  studyDay: day,
  context,
  slot: fc.option(slot),
});

/** The default, and one that uses every freedom that a site has. */
export const policy: fc.Arbitrary<PriorityPolicy> = fc.constantFrom(defaultPriorityPolicy, {
  ...defaultPriorityPolicy,
  version: 'a-site',
  bands: { ...defaultPriorityPolicy.bands, 'review-asked': 'P1', 'annual-low-risk': 'P4', 'symptom-pain': 'P2' },
  symptomWindowDays: 60,
});

const uid = fc.uniqueArray(
  fc.integer({ min: 1, max: 99 }).map((n) => `2.25.${n}`),
  { minLength: 1, maxLength: 5 },
);

/** Studies with UIDs of their own. */
export const arrivals = (of: fc.Arbitrary<Urgency> = urgency): fc.Arbitrary<Arrival[]> =>
  uid.chain((uids) =>
    fc
      .array(of, { minLength: uids.length, maxLength: uids.length })
      .map((all) =>
        all.flatMap((each, at) =>
          uids.slice(at, at + 1).map((studyInstanceUid) => ({ studyInstanceUid, urgency: each })),
        ),
      ),
  );
