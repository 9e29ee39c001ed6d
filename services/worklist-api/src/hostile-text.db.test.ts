import { emptyContext } from '@cordwatch/clinical-context';
import { aContext, aMarker, aRadiotherapy, aSymptom, exampleBundle } from '@cordwatch/clinical-context/testing';
import { defaultPriorityPolicy } from '@cordwatch/worklist';
import { anEntry } from '@cordwatch/worklist/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sendJson } from './testing/ask.ts';
import { databaseOfTest } from './testing/database-of-test.ts';
import { type RunningApi, runApi } from './testing/running-api.ts';
import { personIdOf, seedCharted } from './testing/seed-persons.ts';

const current = databaseOfTest();
const [ANNA, BERTA] = [personIdOf('A'), personIdOf('B')];
let api: RunningApi;
beforeEach(async () => {
  api = await runApi(current().pool);
  for (const [studyInstanceUid, id] of [
    ['1.1', 'A'],
    ['1.2', 'A'],
    ['1.3', 'B'],
  ] as const)
    await seedCharted(current().pool, anEntry({ studyInstanceUid, patient: { ...anEntry().patient, id } }));
});
afterEach(() => api.stop());

const ask = (path: string, init?: RequestInit) => fetch(`${api.url}/api/v1${path}`, init);
const REFUSAL = /^application\/(problem|fhir)\+json/;

/** Refused as the caller's fault, in a form that programs can read, and without a word of what was refused. */
const expectRefusal = async (response: Response, hostile: string) => {
  const body = await response.text();
  expect([response.status, body]).toEqual([expect.toSatisfy((status) => status >= 400 && status < 500), body]);
  expect(response.headers.get('Content-Type')).toMatch(REFUSAL);
  expect(body).not.toContain(hostile);
};

const context = (parts: Parameters<typeof aContext>[0]) => ({ revision: 0, context: aContext(parts) });
const bundleWith = (find: string, text: string): unknown =>
  JSON.parse(JSON.stringify(exampleBundle).replaceAll(JSON.stringify(find), JSON.stringify(text)));

/** Each text that a caller may write, in an otherwise valid request. */
const WRITES: readonly (readonly [string, string, string, (text: string) => unknown])[] = [
  ['reason of a merge', 'POST', '/identities/merge', (reason) => ({ from: ANNA, into: BERTA, reason })],
  ['reason of a split', 'POST', '/identities/split', (reason) => ({ from: ANNA, studyInstanceUids: ['1.1'], reason })],
  ['reason of a reversal', 'POST', '/identity-changes/1/reverse', (reason) => ({ reason })],
  ['note', 'PUT', `/persons/${ANNA}/context`, (note) => ({ revision: 0, context: emptyContext, note })],
  ['id', 'PUT', `/persons/${ANNA}/context`, (id) => context({ symptoms: [aSymptom({ id })] })],
  ['name', 'PUT', `/persons/${ANNA}/context`, (name) => context({ markers: [aMarker({ kind: 'other', name })] })],
  [
    'unit',
    'PUT',
    `/persons/${ANNA}/context`,
    (unit) => context({ markers: [aMarker({ kind: 'other', name: 'X', unit })] }),
  ],
  ['unit', 'PUT', `/persons/${ANNA}/context`, (unit) => context({ markers: [aMarker({ unit })] })],
  [
    'system',
    'PUT',
    `/persons/${ANNA}/context`,
    (system) => context({ primaryTumour: { site: 'breast', code: { system, code: '1' } } }),
  ],
  ['reason', 'PUT', `/persons/${ANNA}/context`, (reason) => context({ schedule: { intervalsMonths: [3], reason } })],
  [
    'reason of a baseline',
    'PUT',
    `/persons/${ANNA}/baseline`,
    (reason) => ({ revision: 0, studyInstanceUid: '1.1', reason }),
  ],
  [
    'proposal',
    'POST',
    `/persons/${ANNA}/proposals/1`,
    (id) => ({ decision: 'accept', treatment: aRadiotherapy({ id }) }),
  ],
  ['note of a policy', 'POST', '/priority-policies/activate', (note) => ({ policy: defaultPriorityPolicy, note })],
  ['reason of a skip', 'POST', '/worklist/next', (reason) => ({ after: [{ studyInstanceUid: '1.1', reason }] })],
  ['note of an activation', 'POST', '/rule-sets/x/activate', (note) => ({ note })],
  ['note of a draft', 'POST', '/rule-sets', (note) => ({ note, rules: {} })],
  ['patient of a Bundle', 'POST', '/fhir', (value) => bundleWith('MRN-2001', value)],
];

describe.each([
  ['NUL', 'a\0b'],
  ['half a character', 'a\ud800b'],
  ['half a character at its end', 'a\udc00'],
])('%s', (_, hostile) => {
  test.each(WRITES)('in the %s is refused (%s %s)', async (_field, method, path, bodyOf) => {
    await expectRefusal(await ask(path, sendJson(method, bodyOf(hostile))), hostile);
  });
});

test('a remark of several lines is kept as it was written', async () => {
  const note = 'Told by phone.\n\tShe walks.';
  const response = await ask(`/persons/${ANNA}/context`, sendJson('PUT', { revision: 0, context: emptyContext, note }));
  expect(await response.json()).toMatchObject({ revisions: [{ note }] });
});

test.each(['/rule-sets/%00', `/persons/${'0'.repeat(63)}%00`, '/studies/1.1%00'])(
  'NUL in the address %s is refused',
  async (path) => {
    expect((await ask(path)).status).toSatisfy((status) => [400, 404].includes(status));
  },
);

const cursorOf = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url');
const surveillanceBehind = (place: unknown) => ask(`/surveillance?cursor=${cursorOf(place)}`);

describe('a made-up cursor of visits', () => {
  test('that could be one of ours is taken', async () => {
    expect((await surveillanceBehind(['2026-01-01', ANNA, 1])).status).toBe(200);
  });

  test.each([
    ['NUL', ['2026-01-01', `${ANNA.slice(1)}\0`, 1]],
    ['a number beyond its column', ['2026-01-01', ANNA, 2 ** 40]],
    ['a year that there was not', ['0000-01-01', ANNA, 1]],
  ])('with %s is refused', async (_, place) => {
    expect((await surveillanceBehind(place)).status).toBe(400);
  });
});
