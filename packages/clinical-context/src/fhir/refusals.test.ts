import { describe, expect, test } from 'vitest';
import { exampleBundle } from '../testing.ts';
import { readBundle } from './read-bundle.ts';

type Json = Record<string, unknown>;
const PATIENT = 0;
const PRIMARY = 1;
const SURGERY = 3;
const COURSE = 4;
const FIRST_MARKER = 5;
const LAST_MARKER = 7;
const RESPONSE = 8;
const WEAKNESS = 9;
const REVIEW = 10;

/** The example with some elements of some resources replaced; `undefined` takes one away. */
const exampleWith = (elements: Readonly<Record<number, Json>>): unknown => {
  const entry = exampleBundle.entry.map((each, at) => ({ ...each, resource: { ...each.resource, ...elements[at] } }));
  return JSON.parse(JSON.stringify({ ...exampleBundle, entry }));
};

const issuesOf = (json: unknown): string[] => {
  const reading = readBundle(json, { today: '2026-11-22' });
  return reading.is === 'read' ? [] : reading.outcome.issue.map(({ code, expression }) => `${code} ${expression[0]}`);
};

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
  ['a record that is no longer used', PATIENT, { active: false }, 'business-rule Bundle.entry[0].resource'],
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
  ['a patient without an identifier', PATIENT, { identifier: [] }, 'required Bundle.entry[0].resource.identifier'],
  [
    'two medical record numbers',
    PATIENT,
    { identifier: ['a', 'b'].map((system) => ({ system, value: '1' })) },
    'business-rule Bundle.entry[0].resource.identifier',
  ],
  [
    'a record that another replaced',
    PATIENT,
    { link: [{ type: 'replaced-by' }] },
    'business-rule Bundle.entry[0].resource',
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

describe('a Bundle', () => {
  const [patient, primary] = exampleBundle.entry;

  test.each([
    ['null', null, 'structure Bundle'],
    ['text', 'Bundle', 'structure Bundle'],
    ['another resource', { resourceType: 'Patient' }, 'structure Bundle.resourceType'],
    ['a message', { ...exampleBundle, type: 'message' }, 'structure Bundle.type'],
    ['no entry', { ...exampleBundle, entry: [] }, 'structure Bundle.entry'],
    ['no patient', { ...exampleBundle, entry: [primary] }, 'required Bundle.entry'],
    ['two patients', { ...exampleBundle, entry: [patient, patient] }, 'business-rule Bundle.entry[1].resource'],
    [
      'one resource twice',
      { ...exampleBundle, entry: [patient, primary, primary] },
      'duplicate Bundle.entry[2].resource',
    ],
    [
      'an entry to delete',
      { ...exampleBundle, type: 'transaction', entry: [{ ...patient, request: { method: 'DELETE' } }] },
      'structure Bundle.entry[0].request.method',
    ],
    [
      'a modifier where no element has a name',
      { ...exampleBundle, 'Doe^Jane': { modifierExtension: [] } },
      'extension Bundle',
    ],
    ['rules of its own', { ...exampleBundle, implicitRules: 'http://example.org' }, 'extension Bundle.implicitRules'],
  ])('of %s is refused', (_, json, issue) => {
    expect(issuesOf(json)).toContain(issue);
  });
});

test('an answer names no text of a patient', () => {
  const reading = readBundle(exampleWith({ [REVIEW]: { reasonCode: [{ text: `SECRET\u0000${'x'.repeat(600)}` }] } }), {
    today: '2026-11-22',
  });
  expect(JSON.stringify(reading)).not.toContain('SECRET');
});
