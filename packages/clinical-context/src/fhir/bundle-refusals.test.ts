import { describe, expect, test } from 'vitest';
import { exampleBundle } from '../testing.ts';
import { readBundle } from './read-bundle.ts';
import { exampleWith, issuesOf, type Json } from './testing-refusals.ts';

const PATIENT = 0;
const REVIEW = 10;

const patients: readonly (readonly [string, Json, string])[] = [
  ['a record that is no longer used', { active: false }, 'business-rule Bundle.entry[0].resource'],
  ['a patient without an identifier', { identifier: [] }, 'required Bundle.entry[0].resource.identifier'],
  [
    'two medical record numbers',
    { identifier: ['a', 'b'].map((system) => ({ system, value: '1' })) },
    'business-rule Bundle.entry[0].resource.identifier',
  ],
  ['a record that another replaced', { link: [{ type: 'replaced-by' }] }, 'business-rule Bundle.entry[0].resource'],
];

test.each(patients)('%s refuses the whole Bundle', (_, elements, issue) => {
  expect(issuesOf(exampleWith({ [PATIENT]: elements }))).toEqual([issue]);
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
