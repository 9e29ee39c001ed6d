import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyContext } from './clinical-context.ts';
import { faultsOf } from './faults/faults-of.ts';
import { operationOutcomeSchema } from './fhir/operation-outcome.ts';
import { readBundle } from './fhir/read-bundle.ts';
import { mergeContext } from './merge-context.ts';
import { exampleBundle } from './testing.ts';

const now = { today: '2026-11-22' };

type Json = fc.JsonValue;
const example: Json = JSON.parse(JSON.stringify(exampleBundle));

const replacedAt = (json: Json, choices: readonly number[], by: Json): Json => {
  const [choice, ...deeper] = choices;
  if (choice === undefined || typeof json !== 'object' || json === null) return by;
  const entries = Object.entries(json).flatMap(([key, value]): [string, Json][] =>
    value === undefined ? [] : [[key, value]],
  );
  const replaced = entries.map(([key, value], at): [string, Json] => [
    key,
    at === choice % entries.length ? replacedAt(value, deeper, by) : value,
  ]);
  return Array.isArray(json) ? replaced.map(([, value]) => value) : Object.fromEntries(replaced);
};

const strange = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<Json>('2026-02-30', '2099-01-01', '', '__proto__', -1, 1e308, [], {}, null, 'Patient/p2', '\u0000'),
);

/** The example with something else at some place of it: nearly right, as what goes wrong mostly is. */
const damaged = fc
  .tuple(fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 9 }), strange)
  .map(([choices, by]) => replacedAt(example, choices, by));

const elementAt = (json: Json, steps: readonly string[]): Json | undefined =>
  steps.reduce<Json | undefined>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === step)?.[1]
        : undefined,
    json,
  );

test('any JSON has an answer: changes that may be stored, or an OperationOutcome', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), damaged), (json) => {
      const reading = readBundle(json, now);
      if (reading.is === 'refused') expect(operationOutcomeSchema.safeParse(reading.outcome).success).toBe(true);
      else expect(faultsOf(mergeContext(emptyContext, reading.changes), { ...now, birthDate: null })).toEqual([]);
    }),
  );
});

test('an issue is named at an element that is there, or missing from one that is', () => {
  fc.assert(
    fc.property(damaged, (json) => {
      const reading = readBundle(json, now);
      const expressions = reading.is === 'read' ? [] : reading.outcome.issue.flatMap(({ expression }) => expression);
      for (const expression of expressions) {
        const [, ...steps] = expression.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
        const parent = steps
          .slice(0, -1)
          .findLastIndex((_, at) => elementAt(json, steps.slice(0, at + 1)) !== undefined);
        expect(steps.length - 1 - (parent + 1)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('the order of the entries adds nothing', () => {
  const inOrder = readBundle(example, now);
  const sorted = (reading: typeof inOrder) =>
    reading.is === 'read' &&
    Object.entries(reading.changes)
      .map(([field, value]) => [
        field,
        Array.isArray(value) ? value.map((each) => JSON.stringify(each)).toSorted() : value,
      ])
      .toSorted(([one], [other]) => String(one).localeCompare(String(other)));
  fc.assert(
    fc.property(fc.shuffledSubarray(exampleBundle.entry, { minLength: exampleBundle.entry.length }), (entry) => {
      expect(sorted(readBundle({ ...exampleBundle, entry }, now))).toEqual(sorted(inOrder));
    }),
  );
});

test('JSON nested deeper than any call can go has an answer', () => {
  const depth = 200_000;
  const json = JSON.parse(`{"resourceType":"Bundle","entry":${'['.repeat(depth)}${']'.repeat(depth)}}`);
  expect(readBundle(json, now).is).toBe('refused');
});

test('a flood of what is not understood has a short answer', () => {
  const entry = Array.from({ length: 1000 }, () => ({ modifierExtension: [] }));
  const reading = readBundle({ resourceType: 'Bundle', entry }, now);
  expect(reading.is === 'refused' && reading.outcome.issue.length).toBeLessThanOrEqual(200);
});
