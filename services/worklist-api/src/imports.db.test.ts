import { operationOutcomeSchema } from '@cordwatch/clinical-context';
import { exampleBundle } from '@cordwatch/clinical-context/testing';
import { contextPageSchema } from '@cordwatch/worklist';
import { anEntry } from '@cordwatch/worklist/testing';
import { describe, expect, test } from 'vitest';
import { importedSchema } from './openapi-persons.ts';
import { settingsSchema } from './settings.ts';
import { apiOfTest } from './testing/api-of-test.ts';
import { bodyOf } from './testing/ask.ts';
import { databaseOfTest } from './testing/database-of-test.ts';
import { personIdOf, seedCharted } from './testing/seed-persons.ts';

const SYSTEM = 'https://hospital.example.org/mrn';
const OTTO = personIdOf('MRN-2001');
const current = databaseOfTest();
const configured = settingsSchema.shape.fhir.parse({ issuers: `${SYSTEM}=` });
const mapped = apiOfTest(current, { fhir: configured });
const unmapped = apiOfTest(current);

const send = (api: typeof mapped, bundle: unknown = exampleBundle) => api.post('/fhir', bundle);
const contextOf = async (personId: string) =>
  bodyOf(await mapped.get(`/persons/${personId}/context`), contextPageSchema);
const issuesOf = async (response: Response) => {
  expect(response.status).toBe(422);
  return (await bodyOf(response, operationOutcomeSchema)).issue.map(({ expression }) => expression[0]);
};
const withResource = (at: number, change: object) => ({
  ...exampleBundle,
  entry: exampleBundle.entry.map((entry, index) =>
    index === at ? { ...entry, resource: { ...entry.resource, ...change } } : entry,
  ),
});
const seedOtto = (birthDate: string) =>
  seedCharted(current().pool, anEntry({ patient: { ...anEntry().patient, id: 'MRN-2001', birthDate } }));

describe('a Bundle', () => {
  test('of a system that the site has named is applied, also before the first image', async () => {
    expect(await bodyOf(await send(mapped), importedSchema)).toEqual({ personId: OTTO, revision: 1 });
    const { context, revisions } = await contextOf(OTTO);
    expect(revisions).toMatchObject([{ revision: 1, via: 'fhir', writtenBy: 'admin' }]);
    expect(context.primaryTumour?.site).toBe('prostate');
    expect(context.treatments.map(({ kind }) => kind).toSorted()).toEqual(['srs', 'surgery']);
    expect([context.symptoms.length, context.markers.length]).toEqual([1, expect.any(Number)]);
  });

  test('has the person charted anew', async () => {
    await seedOtto('19540719');
    await send(mapped);
    const { rows } = await current().pool.query('select rev > charted_rev as waits from person where person_id = $1', [
      OTTO,
    ]);
    expect(rows).toEqual([{ waits: true }]);
  });

  test('that is sent again says nothing new, and is no revision', async () => {
    await send(mapped);
    expect(await bodyOf(await send(mapped), importedSchema)).toEqual({ personId: OTTO, revision: 1 });
  });

  test('that is sent many times at once is applied once', async () => {
    await Promise.all([1, 2, 3, 4, 5].map(() => send(mapped)));
    expect((await contextOf(OTTO)).context.treatments).toHaveLength(2);
    expect((await contextOf(OTTO)).revision).toBe(1);
  });

  test('of a system that nobody has named is refused, unless images have named it as their issuer', async () => {
    expect(await issuesOf(await send(unmapped))).toEqual(['Bundle.entry']);
    await current().pool.query('insert into person (person_id, issuer, patient_id) values ($1, $2, $3)', [
      'f'.repeat(64),
      SYSTEM,
      'MRN-2001',
    ]);
    expect((await bodyOf(await send(unmapped), importedSchema)).personId).toBe('f'.repeat(64));
  });

  test('of a patient who was merged is applied to whom the record is kept under', async () => {
    await seedOtto('19540719');
    const into = personIdOf('B');
    await current().pool.query('insert into person (person_id) values ($1)', [into]);
    await current().pool.query('update person set merged_into = $1 where person_id = $2', [into, OTTO]);
    expect((await bodyOf(await send(mapped), importedSchema)).personId).toBe(into);
  });

  test('with one unknown code is refused whole, and names the element', async () => {
    const at = exampleBundle.entry.findIndex(({ resource }) => resource.resourceType === 'Procedure');
    const code = { coding: [{ system: 'http://snomed.info/sct', code: '1' }] };
    const issues = await issuesOf(await send(mapped, withResource(at, { code })));
    expect(issues).toEqual([expect.stringContaining(`Bundle.entry[${at}].resource.code`)]);
    const { rows } = await current().pool.query('select from clinical_context');
    expect(rows).toEqual([]);
  });
});
