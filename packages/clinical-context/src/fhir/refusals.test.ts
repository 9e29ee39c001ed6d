import { expect, test } from 'vitest';
import { exampleWith, issuesOf, type Json } from './testing-refusals.ts';

const PRIMARY = 1;
const SURGERY = 3;
const COURSE = 4;
const FIRST_MARKER = 5;
const LAST_MARKER = 7;
const RESPONSE = 8;
const WEAKNESS = 9;
const REVIEW = 10;

const coded = (system: string, code: string) => ({ coding: [{ system, code }] });
const snomed = (code: string) => coded('http://snomed.info/sct', code);

const cases: readonly (readonly [string, number, Json, string])[] = [
  ['an unknown diagnosis', PRIMARY, { code: snomed('38341003') }, 'code-invalid Bundle.entry[1].resource.code'],
  [
    'a known code of another system',
    PRIMARY,
    { code: coded('http://example.org', 'C61') },
    'code-invalid Bundle.entry[1].resource.code',
  ],
  [
    'a category and a digit that is no subdivision',
    PRIMARY,
    { code: coded('http://hl7.org/fhir/sid/icd-10', 'C619') },
    'code-invalid Bundle.entry[1].resource.code',
  ],
  [
    'a code longer than any',
    PRIMARY,
    { code: coded('http://hl7.org/fhir/sid/icd-10', `C61.${'1'.repeat(99)}`) },
    'business-rule Bundle.entry[1].resource',
  ],
  ['no code', PRIMARY, { code: undefined }, 'required Bundle.entry[1].resource.code'],
  [
    'two codes that disagree',
    PRIMARY,
    { code: { coding: [...snomed('399068003').coding, ...snomed('254837009').coding] } },
    'conflict Bundle.entry[1].resource.code',
  ],
  [
    'a refuted diagnosis',
    PRIMARY,
    { verificationStatus: coded('x', 'refuted') },
    'business-rule Bundle.entry[1].resource.verificationStatus',
  ],
  [
    'another subject',
    PRIMARY,
    { subject: { reference: 'Patient/p2' } },
    'business-rule Bundle.entry[1].resource.subject',
  ],
  ['no subject', PRIMARY, { subject: undefined }, 'business-rule Bundle.entry[1].resource.subject'],
  [
    'a resource of another type',
    PRIMARY,
    { resourceType: 'MedicationStatement' },
    'not-supported Bundle.entry[1].resource.resourceType',
  ],
  [
    'a type that every object has',
    PRIMARY,
    { resourceType: 'constructor' },
    'not-supported Bundle.entry[1].resource.resourceType',
  ],
  [
    'a modifier extension',
    PRIMARY,
    { code: { ...snomed('399068003'), modifierExtension: [{ url: 'http://example.org/not' }] } },
    'extension Bundle.entry[1].resource.code.modifierExtension',
  ],
  [
    'an operation of some year',
    SURGERY,
    { performedDateTime: '2021' },
    'value Bundle.entry[3].resource.performedDateTime',
  ],
  [
    'an operation of the future',
    SURGERY,
    { performedDateTime: '2026-12-01' },
    'business-rule Bundle.entry[3].resource.performedDateTime',
  ],
  [
    'an operation before birth',
    SURGERY,
    { performedDateTime: '1954-07-18' },
    'business-rule Bundle.entry[3].resource.performedDateTime',
  ],
  [
    'an operation without a date',
    SURGERY,
    { performedDateTime: undefined },
    'required Bundle.entry[3].resource.performedDateTime',
  ],
  ['an operation that goes on', SURGERY, { status: 'in-progress' }, 'business-rule Bundle.entry[3].resource.status'],
  ['an operation that was not done', SURGERY, { status: 'not-done' }, 'structure Bundle.entry[3].resource.status'],
  [
    'an operation elsewhere',
    SURGERY,
    { bodySite: [snomed('41216001')] },
    'code-invalid Bundle.entry[3].resource.bodySite[0]',
  ],
  [
    'a course that ends before it starts',
    COURSE,
    { performedPeriod: { start: '2021-04-12', end: '2021-04-11' } },
    'business-rule Bundle.entry[4].resource.performedPeriod.end',
  ],
  ['a course without a technique', COURSE, { extension: [] }, 'required Bundle.entry[4].resource.extension'],
  [
    'a marker without its unit',
    FIRST_MARKER,
    { valueQuantity: { value: 1 } },
    'business-rule Bundle.entry[5].resource.valueQuantity.code',
  ],
  [
    'a marker in a unit of another',
    FIRST_MARKER,
    { valueQuantity: { value: 1, code: 'U/mL' } },
    'business-rule Bundle.entry[5].resource.valueQuantity.code',
  ],
  [
    'a negative marker',
    FIRST_MARKER,
    { valueQuantity: { value: -1, code: 'ng/mL' } },
    'business-rule Bundle.entry[5].resource.valueQuantity.value',
  ],
  [
    'a marker without a value',
    FIRST_MARKER,
    { valueQuantity: undefined },
    'required Bundle.entry[5].resource.valueQuantity.value',
  ],
  ['a marker that is preliminary', LAST_MARKER, { status: 'preliminary' }, 'structure Bundle.entry[7].resource.status'],
  [
    'an unknown response',
    RESPONSE,
    { valueCodeableConcept: snomed('1') },
    'code-invalid Bundle.entry[8].resource.valueCodeableConcept',
  ],
  [
    'a symptom that nobody recorded',
    WEAKNESS,
    { recordedDate: undefined },
    'required Bundle.entry[9].resource.recordedDate',
  ],
  [
    'an onset after its report',
    WEAKNESS,
    { onsetDateTime: '2026-03-02' },
    'business-rule Bundle.entry[9].resource.onsetDateTime',
  ],
  [
    'a symptom that is over, and no day',
    WEAKNESS,
    { clinicalStatus: coded('x', 'resolved') },
    'required Bundle.entry[9].resource.abatementDateTime',
  ],
  ['a review that was taken back', REVIEW, { status: 'revoked' }, 'structure Bundle.entry[10].resource.status'],
  [
    'a reason that jsonb refuses',
    REVIEW,
    { reasonCode: [{ text: 'a\u0000b' }] },
    'structure Bundle.entry[10].resource.reasonCode[0].text',
  ],
];

test.each(cases)('%s refuses the whole Bundle, at its element', (_, index, elements, issue) => {
  expect(issuesOf(exampleWith({ [index]: elements }))).toEqual([issue]);
});

test('every reason is named, not only the first', () => {
  const json = exampleWith({
    [SURGERY]: { performedDateTime: '2021' },
    [FIRST_MARKER]: { valueQuantity: { value: 1 } },
  });
  expect(issuesOf(json)).toEqual([
    'value Bundle.entry[3].resource.performedDateTime',
    'business-rule Bundle.entry[5].resource.valueQuantity.code',
  ]);
});
