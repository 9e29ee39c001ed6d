import { type ClinicalContext, emptyContext, operationOutcomeSchema } from '@cordwatch/clinical-context';
import { aContext, aSurgery, aSymptom } from '@cordwatch/clinical-context/testing';
import {
  contextPageSchema,
  identityChangeSchema,
  personPageSchema,
  whyAboveSchema,
  worklistPageSchema,
  worklistRowSchema,
} from '@cordwatch/worklist';
import { anEntry } from '@cordwatch/worklist/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { impossibleProblemSchema, supersededProblemSchema } from './openapi-persons.ts';
import { bodyOf, problemOf, sendJson } from './testing/ask.ts';
import { databaseOfTest } from './testing/database-of-test.ts';
import { type RunningApi, runApi } from './testing/running-api.ts';
import { personIdOf, seedCharted } from './testing/seed-persons.ts';

const current = databaseOfTest();
const [ANNA, BERTA] = [personIdOf('A'), personIdOf('B')];
const STUDIES = [
  ['1.1', 'A', '20260301'],
  ['1.2', 'A', '20260601'],
  ['1.3', 'B', '20260901'],
] as const;
let api: RunningApi;
beforeEach(async () => {
  api = await runApi(current().pool);
  for (const [studyInstanceUid, id, date] of STUDIES) {
    const base = anEntry();
    const entry = anEntry({ studyInstanceUid, patient: { ...base.patient, id }, study: { ...base.study, date } });
    await seedCharted(current().pool, entry);
  }
});
afterEach(() => api.stop());

const ask = (path: string, init?: RequestInit) => fetch(`${api.url}/api/v1${path}`, init);
const personOf = async (id: string) => bodyOf(await ask(`/persons/${id}`), personPageSchema);
const studiesOf = async (id: string) => (await personOf(id)).studies.map(({ row }) => row.studyInstanceUid);
const contextOf = async (id: string) => bodyOf(await ask(`/persons/${id}/context`), contextPageSchema);
const put = (id: string, revision: number, context: Partial<ClinicalContext>) =>
  ask(`/persons/${id}/context`, sendJson('PUT', { revision, context: { ...emptyContext, ...context } }));
const waiting = async (id: string): Promise<boolean> => {
  const { rows } = await current().pool.query('select rev > charted_rev as w from person where person_id = $1', [id]);
  return rows[0]?.w === true;
};

describe('a person', () => {
  test('has their studies, oldest first, and nothing of another', async () => {
    expect(await studiesOf(ANNA)).toEqual(['1.1', '1.2']);
    expect(await personOf(ANNA)).toMatchObject({
      identities: [{ issuer: null, patientId: 'A', studies: 2 }],
      context: { revision: 0, context: emptyContext },
      chartIsCurrent: true,
    });
  });

  test('nobody knows is not found', async () => {
    await problemOf(await ask(`/persons/${personIdOf('X')}`), 404);
    expect((await problemOf(await ask('/persons/x'), 400)).where).toBe('personId');
  });
});

describe('what is known of a person', () => {
  test('is written whole, revision by revision, each on record, and the chart waits to be made anew', async () => {
    const surgery = aSurgery();
    const first = await bodyOf(await put(ANNA, 0, { treatments: [surgery] }), contextPageSchema);
    expect(first).toMatchObject({ revision: 1, context: { treatments: [surgery] } });
    expect(await waiting(ANNA)).toBe(true);
    await put(ANNA, 1, { treatments: [surgery], vertebralMetastases: 3 });
    expect((await contextOf(ANNA)).revisions.map(({ revision, via }) => [revision, via])).toEqual([
      [2, 'form'],
      [1, 'form'],
    ]);
  });

  test('is not written over a newer revision, whose number the refusal names', async () => {
    await put(ANNA, 0, { vertebralMetastases: 3 });
    const problem = await problemOf(await put(ANNA, 0, { vertebralMetastases: 4 }), 409);
    expect(supersededProblemSchema.parse(problem).revision).toBe(1);
    expect((await contextOf(ANNA)).context.vertebralMetastases).toBe(3);
  });

  test('is written by one of many at once', async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5].map((count) => put(ANNA, 0, { vertebralMetastases: count })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409]);
  });

  test('cannot be impossible: every fault is named with its place, and nothing is stored', async () => {
    const treatments = [aSurgery({ date: '2999-01-01' })];
    const symptoms = [aSymptom({ onsetDate: '2026-04-01', reportedAt: '2026-03-01T09:00:00.000Z' })];
    const problem = await problemOf(await put(ANNA, 0, { treatments, symptoms }), 422);
    expect(impossibleProblemSchema.parse(problem).faults.length).toBeGreaterThan(1);
    expect(problem.where).toContain('/context/treatments/0/date');
    expect(problem.where).toContain('/context/symptoms/0');
    expect((await contextOf(ANNA)).revision).toBe(0);
  });

  test('a misshapen document is refused by name', async () => {
    const body = { revision: 0, context: { ...aContext(), markers: [{ kind: 'PSA' }], extra: 1 } };
    const problem = await problemOf(await ask(`/persons/${ANNA}/context`, sendJson('PUT', body)), 400);
    expect(problem.where).toContain('context.markers.0.value');
  });

  test('a baseline is pinned with a reason and let go', async () => {
    const pin = { revision: 0, studyInstanceUid: '1.1', reason: 'before the second operation' };
    const pinned = await bodyOf(await ask(`/persons/${ANNA}/baseline`, sendJson('PUT', pin)), contextPageSchema);
    expect(pinned.context.pinnedBaseline).toEqual({ studyInstanceUid: '1.1', reason: pin.reason });
    const free = await bodyOf(
      await ask(`/persons/${ANNA}/baseline`, sendJson('DELETE', { revision: 1 })),
      contextPageSchema,
    );
    expect(free.context.pinnedBaseline).toBeNull();
  });
});

describe('an import', () => {
  const bundle = (resource: object) => ({
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      { resource: { resourceType: 'Patient', identifier: [{ system: 'urn:oid:1.2.3', value: 'A' }] } },
      { resource },
    ],
  });
  const send = (body: unknown) => ask('/fhir', sendJson('POST', body, { 'Content-Type': 'application/fhir+json' }));

  test.each([[null], [[]], ['text'], [{ resourceType: 'Patient' }], [bundle({ resourceType: 'Condition' })]])(
    'of %j is refused with an OperationOutcome',
    async (body) => {
      const response = await send(body);
      expect([response.status, response.headers.get('Content-Type')]).toEqual([
        422,
        'application/fhir+json; charset=utf-8',
      ]);
      await bodyOf(response, operationOutcomeSchema);
      expect((await contextOf(ANNA)).revision).toBe(0);
    },
  );
});

describe('identities', () => {
  const merge = (from: string, into: string) =>
    ask('/identities/merge', sendJson('POST', { from, into, reason: 'the same woman, two registrations' }));
  const split = (studyInstanceUids: string[]) =>
    ask('/identities/split', sendJson('POST', { from: ANNA, studyInstanceUids, reason: 'wrong wristband' }));
  const reverse = (changeId: number) =>
    ask(`/identity-changes/${changeId}/reverse`, sendJson('POST', { reason: 'a mistake' }));

  test('are merged, shown under either id, and taken back to what they were', async () => {
    await put(ANNA, 0, { treatments: [aSurgery()] });
    await put(BERTA, 0, { symptoms: [aSymptom()], primaryTumour: { site: 'breast', code: null } });
    const before = [await personOf(ANNA), await personOf(BERTA)];
    const { changeId } = await bodyOf(await merge(BERTA, ANNA), identityChangeSchema);
    expect(await studiesOf(BERTA)).toEqual(['1.1', '1.2', '1.3']);
    expect((await personOf(ANNA)).context.context).toMatchObject({
      treatments: [{ id: 'surgery-1' }],
      symptoms: [{ id: 'symptom-1' }],
      primaryTumour: { site: 'breast' },
    });
    expect((await bodyOf(await reverse(changeId), identityChangeSchema)).reversedReason).toBe('a mistake');
    const after = [await personOf(ANNA), await personOf(BERTA)];
    expect(after.map(({ studies }) => studies)).toEqual(before.map(({ studies }) => studies));
    expect(after.map(({ context }) => context.context)).toEqual(before.map(({ context }) => context.context));
    expect(after[0]?.changes).toHaveLength(1);
  });

  test('are split: the named studies leave, and come back when it is taken back', async () => {
    const change = await bodyOf(await split(['1.2']), identityChangeSchema);
    expect([await studiesOf(ANNA), await studiesOf(change.into)]).toEqual([['1.1'], ['1.2']]);
    expect([await waiting(ANNA), await waiting(change.into)]).toEqual([true, true]);
    await reverse(change.changeId);
    expect(await studiesOf(ANNA)).toEqual(['1.1', '1.2']);
  });

  test.each([
    ['one with itself', () => merge(ANNA, ANNA), 400],
    ['a stranger', () => merge(personIdOf('X'), ANNA), 404],
    ['all studies away', () => split(['1.1', '1.2']), 409],
    ['the study of another', () => split(['1.3']), 409],
    ['a change that is not there', () => reverse(99), 404],
  ])('are not changed for %s', async (_name, change, status) => {
    await problemOf(await change(), status);
    expect([await studiesOf(ANNA), await studiesOf(BERTA)]).toEqual([['1.1', '1.2'], ['1.3']]);
  });

  test('are not merged into one of whom more is known than can be kept', async () => {
    const symptoms = (of: string) => Array.from({ length: 260 }, (_, at) => aSymptom({ id: `${of}${at}` }));
    await put(ANNA, 0, { symptoms: symptoms('a') });
    await put(BERTA, 0, { symptoms: symptoms('b') });
    expect((await problemOf(await merge(BERTA, ANNA), 409)).type).toBe('urn:cordwatch:too-much');
    expect((await contextOf(ANNA)).revision).toBe(1);
    expect(await studiesOf(BERTA)).toEqual(['1.3']);
  });

  test('get back, when a merge is taken back, what they had brought as it was corrected since', async () => {
    await put(BERTA, 0, { treatments: [aSurgery()] });
    const { changeId } = await bodyOf(await merge(BERTA, ANNA), identityChangeSchema);
    await put(ANNA, 1, { treatments: [aSurgery({ extent: 'gross-total' })] });
    await reverse(changeId);
    expect((await contextOf(BERTA)).context.treatments).toEqual([aSurgery({ extent: 'gross-total' })]);
    expect((await contextOf(ANNA)).context.treatments).toEqual([]);
  });

  test('are not merged or taken back twice', async () => {
    const { changeId } = await bodyOf(await merge(BERTA, ANNA), identityChangeSchema);
    await problemOf(await merge(BERTA, ANNA), 409);
    await reverse(changeId);
    await problemOf(await reverse(changeId), 409);
  });

  test('a split is not taken back over what somebody has written of who was split off', async () => {
    const { changeId, into } = await bodyOf(await split(['1.2']), identityChangeSchema);
    await put(into, 0, { vertebralMetastases: 1 });
    await problemOf(await reverse(changeId), 409);
  });
});

describe('reading', () => {
  const listed = async (query = '') =>
    (await bodyOf(await ask(`/worklist${query}`), worklistPageSchema)).entries.map((row) => row.studyInstanceUid);

  test('takes a study off the list, and taking it back puts it there again', async () => {
    const row = await bodyOf(await ask('/studies/1.1/read', { method: 'POST' }), worklistRowSchema);
    expect(row.read).toMatchObject({ by: 'demo' });
    expect([await listed(), await listed('?read=read')]).toEqual([['1.2', '1.3'], ['1.1']]);
    await ask('/studies/1.1/read', { method: 'DELETE' });
    expect(await listed()).toEqual(['1.1', '1.2', '1.3']);
  });

  test('of a study that another holds is refused, and of none is not found', async () => {
    await ask('/studies/1.1/claim', sendJson('POST', {}, { 'Test-Reader': 'ben' }));
    await problemOf(await ask('/studies/1.1/read', { method: 'POST' }), 409);
    await problemOf(await ask('/studies/9.9/read', { method: 'POST' }), 404);
  });

  test('the next case is never one that was read', async () => {
    await ask('/studies/1.1/read', { method: 'POST' });
    const next = await bodyOf(await ask('/worklist/next', sendJson('POST', {})), worklistRowSchema);
    expect(next.studyInstanceUid).toBe('1.2');
  });

  test('a case that is passed over is on record with its reason', async () => {
    const after = [{ studyInstanceUid: '1.1', reason: 'needs the neuroradiologist' }];
    await ask('/worklist/next', sendJson('POST', { after }));
    const { rows } = await current().pool.query('select study_instance_uid, reason from skip');
    expect(rows).toEqual([{ study_instance_uid: '1.1', reason: 'needs the neuroradiologist' }]);
  });
});

test('why one study stands above another is told in sentences, whichever is named first', async () => {
  const why = await bodyOf(await ask('/worklist/why?above=1.1&below=1.2'), whyAboveSchema);
  expect(why.says.length).toBeGreaterThan(0);
  expect(await bodyOf(await ask('/worklist/why?above=1.2&below=1.1'), whyAboveSchema)).toEqual(why);
});
