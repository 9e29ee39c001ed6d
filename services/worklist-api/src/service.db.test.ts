import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anEntry } from '@cordwatch/worklist/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemOf, sendJson, statusUnder } from './testing/ask.ts';
import { databaseOfTest } from './testing/database-of-test.ts';
import { type RunningApi, runApi } from './testing/running-api.ts';
import { seedEntry } from './testing/seed-entries.ts';

const current = databaseOfTest();
let api: RunningApi;
let screensFolder: string;
beforeAll(async () => {
  // Below a hidden folder, as a checkout may be.
  screensFolder = await mkdtemp(join(tmpdir(), '.cordwatch-screens-'));
  await mkdir(join(screensFolder, 'assets'));
  await writeFile(join(screensFolder, 'index.html'), '<title>the screens</title>');
  await writeFile(join(screensFolder, 'assets', 'main-4f2a.js'), 'void 0;');
  api = await runApi(current().pool, { screensFolder });
});
afterAll(async () => {
  await api.stop();
  await rm(screensFolder, { recursive: true });
});

const get = (path: string) => fetch(`${api.url}${path}`);

describe('what every answer carries', () => {
  test('a policy that lets the page load nothing from elsewhere and no inline script', async () => {
    const policy = (await get('/')).headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(policy).not.toMatch(/script-src|unsafe-eval/);
  });

  test('no word about the software or about TLS', async () => {
    const { headers } = await get('/api/v1/worklist');
    expect([headers.get('X-Powered-By'), headers.get('Strict-Transport-Security')]).toEqual([null, null]);
  });

  test('a request id: the caller’s when it is one, else a new one', async () => {
    const idFor = async (id: string) =>
      (await fetch(`${api.url}/api`, { headers: { 'X-Request-Id': id } })).headers.get('X-Request-Id');
    expect(await idFor('caller-0001')).toBe('caller-0001');
    expect(await idFor('<script>')).toMatch(/^[\w-]{36}$/);
  });

  test('patient data is kept by no cache', async () => {
    const { headers } = await get('/api/v1/worklist');
    expect([headers.get('Cache-Control'), headers.get('ETag')]).toEqual(['no-store', null]);
  });
});

describe('what leaves a trace', () => {
  test('is never what a reader searched, sent or opened', async () => {
    await seedEntry(
      current().pool,
      anEntry({ studyInstanceUid: '1.2.77777', patient: { ...anEntry().patient, name: 'CANARY' } }),
    );
    const headers = { 'X-Canary': 'CANARY', Cookie: 'CANARY' };
    await fetch(`${api.url}/api/v1/worklist?patientName=CANARY&CANARY=1`, { headers });
    await fetch(`${api.url}/api/v1/worklist?patientName=CANARY`, { headers });
    await get('/api/v1/studies/1.2.77777');
    await get('/CANARY?CANARY');
    const next = { after: [{ studyInstanceUid: '1.2.3', reason: 'CANARY' }] };
    await fetch(`${api.url}/api/v1/worklist/next`, sendJson('POST', next, headers));
    await fetch(`${api.url}/api/v1/worklist/next`, { ...sendJson('POST', null), body: '{"CANARY' });
    const traces = api.logged.join('') + (await (await get('/metrics')).text());
    expect(traces).not.toMatch(/CANARY|77777/);
    expect(traces).toContain('"route":"/api/v1/studies/:uid"');
    expect(traces).toContain('route="/api/v1/worklist"');
  });
});

describe('while nobody signs in', () => {
  const CLAIM = '/api/v1/worklist/next';

  test('a name that is not loopback is refused, so that no page can rebind its own to this machine', async () => {
    for (const host of [
      'evil.example',
      'evil-localhost',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      '192.168.1.5',
    ]) {
      expect(await statusUnder(`${api.url}/api/v1/worklist`, { host })).toBe(421);
    }
    for (const host of ['localhost:8080', '127.0.0.1', '[::1]:8080']) {
      expect(await statusUnder(`${api.url}/api/v1/worklist`, { host })).toBe(200);
    }
  });

  test('another web page cannot claim, post or delete', async () => {
    for (const site of ['cross-site', 'same-site']) {
      expect(await statusUnder(`${api.url}${CLAIM}`, { 'Sec-Fetch-Site': site }, 'POST')).toBe(403);
      expect(await statusUnder(`${api.url}/dicom-web/studies`, { 'Sec-Fetch-Site': site }, 'POST')).toBe(403);
    }
    expect(await statusUnder(`${api.url}${CLAIM}`, { 'Sec-Fetch-Site': 'same-origin' }, 'POST')).toBe(204);
  });
});

describe('limits', () => {
  test('hold reading and writing apart, and say when to come again', async () => {
    const limited = await runApi(current().pool, { limits: { readsPerMinute: 3, writesPerMinute: 1 } });
    const next = () => fetch(`${limited.url}/api/v1/worklist/next`, { method: 'POST' });
    const read = () => fetch(`${limited.url}/api/v1/worklist`);
    expect((await next()).status).toBe(204);
    const refused = await next();
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    await problemOf(refused, 429);
    expect([(await read()).status, (await read()).status, (await read()).status]).toEqual([200, 200, 200]);
    await problemOf(await read(), 429);
    expect((await fetch(`${limited.url}/healthz`)).status).toBe(200);
    await limited.stop();
  });
});

describe('the screens', () => {
  test('are one page for each route that the browser knows', async () => {
    for (const path of ['/', '/?patientName=doe', '/studies/1.2.3']) {
      const response = await get(path);
      expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'no-cache']);
      expect(await response.text()).toContain('the screens');
    }
  });

  test('keep their hashed assets for ever', async () => {
    expect((await get('/assets/main-4f2a.js')).headers.get('Cache-Control')).toBe(
      'public, max-age=31536000, immutable',
    );
  });

  test('are nowhere else: an unknown path is a problem, and no path leaves the folder', async () => {
    await problemOf(await get('/assets/gone-0000.js'), 404);
    await problemOf(await get('/studies'), 404);
    await problemOf(await get('/api/v2'), 404);
    expect(await statusUnder(`${api.url}/..%2f..%2fetc/passwd`, {})).toBeGreaterThanOrEqual(400);
  });

  test('that are not built are a page that says so', async () => {
    const without = await runApi(current().pool, { screensFolder: join(screensFolder, 'missing') });
    const response = await fetch(without.url);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('not built yet');
    await without.stop();
  });
});

describe('without a database', () => {
  const withoutAnswer = () => runApi(new pg.Pool({ host: '127.0.0.1', port: 1 }));

  test('the service lives, is not ready, and asks to come again', async () => {
    const alone = await withoutAnswer();
    expect((await fetch(`${alone.url}/healthz`)).status).toBe(200);
    await problemOf(await fetch(`${alone.url}/readyz`), 503);
    const refused = await fetch(`${alone.url}/api/v1/worklist`);
    expect(refused.headers.get('Retry-After')).toBe('5');
    await problemOf(refused, 503);
    await alone.stop();
  });

  test('a database without tables is one that is not prepared yet', async () => {
    const pool = new pg.Pool({ ...current().pool.options, options: '-c search_path=nowhere' });
    const unprepared = await runApi(pool);
    expect(await problemOf(await fetch(`${unprepared.url}/api/v1/worklist`), 503)).toMatchObject({
      type: 'urn:cordwatch:not-migrated',
    });
    await unprepared.stop();
    await pool.end();
  });

  test('with one it is ready', async () => {
    expect((await get('/readyz')).status).toBe(200);
  });
});
