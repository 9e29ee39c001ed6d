import { claimSchema, studyPageSchema, worklistPageSchema, worklistRowSchema } from '@cordwatch/worklist';
import { aJudgement, anEntry, cervicalOnly } from '@cordwatch/worklist/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { heldProblemSchema } from './openapi.ts';
import { bodyOf, problemOf, sendJson } from './testing/ask.ts';
import { databaseOfTest } from './testing/database-of-test.ts';
import { type RunningApi, runApi } from './testing/running-api.ts';
import { seedEntries, seedEntry } from './testing/seed-entries.ts';

const STUDY = '1.2.840.1';
const current = databaseOfTest();
let api: RunningApi;
beforeAll(async () => {
  api = await runApi(current().pool);
});
afterAll(() => api.stop());

const get = (path: string) => fetch(`${api.url}/api/v1${path}`);
const send = (method: string, path: string, body: unknown, reader = 'demo') =>
  fetch(`${api.url}/api/v1${path}`, sendJson(method, body, { 'Test-Reader': reader }));
const list = (query: Record<string, string>) => get(`/worklist?${new URLSearchParams(query)}`);
const refuted = aJudgement({ studyInstanceUid: STUDY, wholeSpineWithContrast: cervicalOnly() });

describe('GET /api/v1/worklist', () => {
  test('is an empty page when there is nothing to read', async () => {
    const page = await bodyOf(await get('/worklist'), worklistPageSchema);
    expect(page).toMatchObject({ entries: [], next: null, total: 0 });
  });

  test('answers pages that follow each other', async () => {
    await seedEntries(
      current().pool,
      ['1.1', '1.2', '1.3'].map((studyInstanceUid) => anEntry({ studyInstanceUid })),
    );
    const first = await bodyOf(await list({ limit: '2' }), worklistPageSchema);
    const second = await bodyOf(await list({ limit: '2', cursor: first.next ?? '' }), worklistPageSchema);
    expect([...first.entries, ...second.entries].map((row) => row.studyInstanceUid)).toEqual(['1.1', '1.2', '1.3']);
    expect(second.next).toBeNull();
  });

  test.each([
    [{ patientNam: 'doe' }, 'patientNam'],
    [{ tier: 'urgent' }, 'tier'],
    [{ limit: '0' }, 'limit'],
    [{ limit: '201' }, 'limit'],
    [{ patientName: 'x'.repeat(65) }, 'patientName'],
    [{ cursor: '' }, 'cursor'],
    [{ constructor: 'x' }, 'constructor'],
    [{ ['__proto__']: 'x' }, '__proto__'],
    [{ tier: 'stat', sortBy: 'name' }, 'tier, sortBy'],
  ])('refuses %j and names %s', async (query, where) => {
    expect(await problemOf(await list(query), 400)).toMatchObject({ where });
  });

  test('refuses a parameter that is given twice, and control characters', async () => {
    expect(await problemOf(await get('/worklist?tier=emergency&tier=scheduled'), 400)).toMatchObject({ where: 'tier' });
    await problemOf(await list({ mrn: 'a\0b' }), 400);
  });

  test('refuses every cursor that it has not made', async () => {
    const forged = [
      [0, '2026-02-31T00:00:00.000000Z', '1.2'],
      [0, '0000-01-01T00:00:00.000000Z', '1.2'],
      [0, 'infinity', '1.2'],
      [99999, '2026-02-03T00:00:00.000000Z', '1.2'],
      [0, '2026-02-03T00:00:00.000000Z', "1'"],
      { tier: 0 },
      null,
    ].map((place) => Buffer.from(JSON.stringify(place)).toString('base64url'));
    const cursor = fc.oneof(fc.constantFrom(...forged), fc.string({ minLength: 1, maxLength: 40 }));
    await fc.assert(
      fc.asyncProperty(cursor, async (text) => {
        expect((await list({ cursor: text })).status).toBe(400);
      }),
      { numRuns: 60 },
    );
  });

  test('takes hostile text as text', async () => {
    await seedEntry(current().pool, anEntry());
    for (const patientName of ["' or 1=1 --", '%', '_', '\\', '\u202e', '<script>', '$1', '🩻']) {
      expect((await bodyOf(await list({ patientName }), worklistPageSchema)).total).toBe(0);
    }
  });
});

describe('GET /api/v1/studies/{uid}', () => {
  test('answers the verdicts with their evidence', async () => {
    await seedEntry(current().pool, anEntry({ judgement: refuted }));
    const study = await bodyOf(await get(`/studies/${STUDY}`), studyPageSchema);
    expect(study.wholeSpineWithContrast).toEqual(refuted.wholeSpineWithContrast);
    expect(study.entry.wholeSpineWithContrast.says).toBe('Post-contrast coverage is missing T, L and S');
  });

  test('shows what is still arriving as undecided', async () => {
    await seedEntry(current().pool, anEntry({ judgement: refuted }), { receivedSecondsAgo: 1 });
    const study = await bodyOf(await get(`/studies/${STUDY}`), studyPageSchema);
    expect(study.wholeSpineWithContrast.is).toBe('indeterminate');
    expect(study.wholeSpineWithContrast.because[0]?.rule).toBe('still-arriving');
  });

  test('answers 404 for a study that nobody sent, and 400 for what is no UID', async () => {
    await problemOf(await get('/studies/1.2.3'), 404);
    for (const uid of ['abc', '1..2', '1', `1.${'2'.repeat(70)}`, '1.2%00', '%E0%A4%A']) {
      await problemOf(await get(`/studies/${uid}`), 400);
    }
  });
});

describe('a claim over HTTP', () => {
  const path = `/studies/${STUDY}/claim`;
  beforeEach(() => seedEntry(current().pool, anEntry({ studyInstanceUid: STUDY })));

  test('is made without a body, shown on the list, and released by its epoch', async () => {
    const claim = await bodyOf(await fetch(`${api.url}/api/v1${path}`, { method: 'POST' }), claimSchema);
    expect((await bodyOf(await get('/worklist'), worklistPageSchema)).entries[0]?.claim).toEqual(claim);
    expect((await send('DELETE', path, { epoch: claim.epoch })).status).toBe(204);
    expect((await bodyOf(await get('/worklist'), worklistPageSchema)).entries[0]?.claim).toBeNull();
  });

  test('of another is refused with the holder and the end of the lease', async () => {
    const held = await bodyOf(await send('POST', path, { leaseSeconds: 30 }, 'anna'), claimSchema);
    for (const [method, body] of [['POST', {}] as const, ['DELETE', { epoch: held.epoch }] as const]) {
      const response = await send(method, path, body, 'ben');
      expect(response.status).toBe(409);
      const problem = await bodyOf(response, heldProblemSchema);
      expect(problem.claim).toEqual(held);
      expect(problem.detail).toContain('anna');
    }
  });

  test.each([
    ['POST', { leaseSeconds: 9 }, 'leaseSeconds'],
    ['POST', { leaseSeconds: 28_801 }, 'leaseSeconds'],
    ['POST', { leaseSeconds: '60' }, 'leaseSeconds'],
    ['POST', { lease: 60 }, 'lease'],
    ['POST', [], ''],
    ['POST', 'text', ''],
    ['DELETE', {}, 'epoch'],
    ['DELETE', { epoch: 1.5 }, 'epoch'],
    ['DELETE', { epoch: 2 ** 60 }, 'epoch'],
  ])('refuses %s %j and names "%s"', async (method, body, where) => {
    expect(await problemOf(await send(method, path, body), 400)).toMatchObject({ where });
  });

  test('refuses what is not JSON, and more than 64 KB', async () => {
    const post = (body: string) => fetch(`${api.url}/api/v1${path}`, { ...sendJson('POST', null), body });
    expect(await problemOf(await post('{"leaseSeconds":'), 400)).toMatchObject({ type: 'urn:cordwatch:not-json' });
    await problemOf(await post(`"${'x'.repeat(65_536)}"`), 413);
  });

  test('of an unknown study is 404, in both directions', async () => {
    await problemOf(await send('POST', '/studies/9.9/claim', {}), 404);
    await problemOf(await send('DELETE', '/studies/9.9/claim', { epoch: 1 }), 404);
  });
});

describe('POST /api/v1/worklist/next', () => {
  const next = (body: unknown = {}) => send('POST', '/worklist/next', body);
  beforeEach(() =>
    seedEntries(current().pool, [anEntry({ studyInstanceUid: '1.1' }), anEntry({ studyInstanceUid: '1.2' })]),
  );

  test('claims one study after the other in reading order, and then says that none is left', async () => {
    const rows = [await bodyOf(await next(), worklistRowSchema), await bodyOf(await next(), worklistRowSchema)];
    expect(rows.map(({ studyInstanceUid, claim }) => [studyInstanceUid, claim?.by])).toEqual([
      ['1.1', 'demo'],
      ['1.2', 'demo'],
    ]);
    expect((await next()).status).toBe(204);
  });

  test('passes over what the reader has skipped with a reason', async () => {
    const after = [{ studyInstanceUid: '1.1', reason: 'needs a second reader' }];
    expect((await bodyOf(await next({ after }), worklistRowSchema)).studyInstanceUid).toBe('1.2');
  });

  test.each([
    [{ after: [{ studyInstanceUid: '1.1' }] }, 'after.0.reason'],
    [{ after: [{ studyInstanceUid: '1.1', reason: ' ' }] }, 'after.0.reason'],
    [{ after: Array(51).fill({ studyInstanceUid: '1.1', reason: 'x' }) }, 'after'],
    [{ skip: [] }, 'skip'],
  ])('refuses %j', async (body, where) => {
    expect(await problemOf(await next(body), 400)).toMatchObject({ where });
  });
});
