import fc from 'fast-check';
import type { ClinicalContext } from './clinical-context.ts';
import { clinicalContextSchema } from './clinical-context.ts';
import { MARKER_KINDS } from './observed.ts';
import { VERTEBRAE } from './vertebra.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const moment = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const id = fc.constantFrom('a', 'b', 'c', 'd');
const levels = fc.subarray([...VERTEBRAE], { maxLength: 4 });
const source = fc.constantFrom('person', 'fhir', 'dicom');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const amount = fc.oneof(fc.integer({ min: -3, max: 5000 }), fc.double({ noNaN: true, noDefaultInfinity: true }));

const treatment = fc.oneof(
  fc.record({
    id,
    kind: fc.constant('surgery'),
    procedure: fc.constantFrom('decompression', 'corpectomy', 'other'),
    extent: fc.constantFrom('gross-total', 'unknown'),
    forProgressionAfterRadiotherapy: maybe(fc.boolean()),
    date: day,
    levels,
    source,
  }),
  fc.record({
    id,
    kind: fc.constantFrom('srs', 'ebrt'),
    startDate: day,
    endDate: maybe(day),
    doseGy: maybe(amount),
    fractions: maybe(amount),
    levels,
    source,
  }),
);

const symptom = fc.record({
  id,
  kind: fc.constantFrom('pain', 'weakness', 'bladder-bowel'),
  course: fc.constantFrom('new', 'worsening', 'stable'),
  onsetDate: maybe(day),
  reportedAt: moment,
  resolvedDate: maybe(day),
});

const marker = fc.record({
  id,
  kind: fc.constantFrom(...MARKER_KINDS),
  name: maybe(fc.constantFrom('', 'calcitonin')),
  takenOn: day,
  comparator: maybe(fc.constantFrom('<', '>')),
  value: amount,
  unit: fc.constantFrom('', 'ng/mL', 'U/mL', 'U/L', 'stone'),
});

/** Any context of the right shape, mostly one that cannot be true. */
export const contexts: fc.Arbitrary<ClinicalContext> = fc
  .record({
    treatments: fc.array(treatment, { maxLength: 5 }),
    primaryTumour: maybe(fc.record({ site: fc.constantFrom('prostate', 'breast'), code: fc.constant(null) })),
    mriContraindication: maybe(
      fc.record({
        reason: fc.constantFrom('cardiac-device', 'other'),
        note: fc.constantFrom('', 'old'),
        recordedOn: day,
      }),
    ),
    symptoms: fc.array(symptom, { maxLength: 4 }),
    markers: fc.array(marker, { maxLength: 4 }),
    vertebralMetastases: maybe(amount),
    response: fc.array(fc.record({ on: day, is: fc.constantFrom('stable', 'progression') }), { maxLength: 3 }),
    multidisciplinaryReview: maybe(fc.record({ askedOn: day, reason: maybe(fc.constant('pain')) })),
    schedule: fc.constant(null),
    pinnedBaseline: fc.constant(null),
  })
  .map((context) => clinicalContextSchema.parse(context));

/** Any birth date and any day. */
export const nows = fc.record({ birthDate: maybe(day), today: day });
