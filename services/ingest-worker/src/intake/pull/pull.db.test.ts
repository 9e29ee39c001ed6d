import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeSource } from '../../store/pull-source-statements.ts';
import { takeStudy } from '../../store/pull-study-statements.ts';
import { findSession } from '../../store/session-statements.ts';
import { aPuller, makeDue, pulledStudies, sourceState } from '../../testing/pull-testing.ts';
import { aStore, countRows, studyState, type TestStore } from '../../testing/store-testing.ts';
import { instanceJson, type StubPacs, sendJson, startStubPacs } from '../../testing/stub-pacs.ts';

let own: TestStore;
let pacs: StubPacs;
beforeEach(async () => {
  own = await aStore();
  pacs = await startStubPacs([
    { uid: '1.1', series: [3, 2] },
    { uid: '1.2', series: [1] },
    { uid: '1.3', series: [4] },
  ]);
});
afterEach(async () => {
  await pacs.stop();
  await own.drop();
});

const metadataAsked = () => pacs.asked.filter((path) => path.endsWith('/metadata')).sort();

test('what a PACS has is stored, once, and nothing but lists and headers is asked for', async () => {
  const { pull } = aPuller(own.db, pacs.url);
  await pull();
  expect(await countRows(own.db, 'instance')).toBe(10);
  expect((await pulledStudies(own.db)).every(({ isFetched }) => isFetched)).toBe(true);
  expect(metadataAsked()).toHaveLength(4);
  await makeDue(own.db);
  await pull();
  expect(metadataAsked()).toHaveLength(4);
  for (const path of pacs.asked)
    expect(path).toMatch(/^\/dicom-web\/studies(\?|\/[\d.]+\/series(\?|\/[\d.]+\/metadata$))/);
  expect(pacs.asked.some((path) => /pixel|frame|bulk|render|instances|elsewhere/i.test(path))).toBe(false);
});

test('its ledger names the PACS as sender', async () => {
  await aPuller(own.db, pacs.url).pull();
  const { rows } = await sql`
    select via, sender, sum(offered)::int as offered, sum(stored)::int as stored from intake_ledger group by 1, 2
  `.execute(own.db);
  expect(rows).toEqual([{ via: 'pull', sender: 'North', offered: 10, stored: 10 }]);
});

test('a series that comes late is fetched, and the study with it', async () => {
  const { pull } = aPuller(own.db, pacs.url);
  await pull();
  pacs.studies[1] = { uid: '1.2', series: [1, 5] };
  pacs.studies.push({ uid: '1.4', series: [2] });
  await makeDue(own.db);
  await pull();
  expect(await countRows(own.db, 'instance')).toBe(17);
  expect(metadataAsked()).toHaveLength(7);
});

test('credentials go to the PACS', async () => {
  await aPuller(own.db, pacs.url, { user: 'cw', password: 'secret' }).pull();
  expect([...pacs.authorizations]).toEqual([`Basic ${Buffer.from('cw:secret').toString('base64')}`]);
});

test('a study whose announced instances have not all come is arriving, and is fetched again until they have', async () => {
  pacs.studies[1] = { uid: '1.2', series: [1], announced: 3 };
  const { pull } = aPuller(own.db, pacs.url);
  await pull();
  expect(await pulledStudies(own.db)).toMatchObject([{}, { lastReason: 'INCOMPLETE', isFetched: false }, {}]);
  expect(await findSession(own.db, '1.2')).toMatchObject([{ announcedInstances: 3 }]);
  const { rev } = await studyState(own.db, '1.2');
  pacs.studies[1] = { uid: '1.2', series: [3], announced: 3 };
  await makeDue(own.db);
  await pull();
  expect(await findSession(own.db, '1.2')).toMatchObject([{ announcedInstances: null }]);
  expect((await studyState(own.db, '1.2')).rev).toBeGreaterThan(rev);
});

test('a study that is here already is judged anew when a PACS announces more of it', async () => {
  const { pull } = aPuller(own.db, pacs.url);
  await pull();
  const before = await studyState(own.db, '1.2');
  pacs.studies[1] = { uid: '1.2', series: [1, 1] };
  pacs.misbehave = (request, response) => {
    if (!request.url?.includes('/1.2/')) return false;
    response.writeHead(500).end();
    return true;
  };
  await makeDue(own.db);
  await pull();
  expect((await studyState(own.db, '1.2')).rev).toBe(before.rev + 1);
  expect(await findSession(own.db, '1.2')).toMatchObject([{ announcedInstances: 2 }]);
});

test('a study of which nothing more is announced is judged anew, though nothing new came', async () => {
  pacs.studies[1] = { uid: '1.2', series: [1], announced: 3 };
  const { pull } = aPuller(own.db, pacs.url);
  await pull();
  const { rev } = await studyState(own.db, '1.2');
  await makeDue(own.db);
  pacs.misbehave = (request, response) => {
    // All three by now, of which two cannot be read.
    if (!request.url?.endsWith('/1.2.1/metadata')) return false;
    sendJson(response, [instanceJson('1.2', 1, 1), {}, { '00080018': {} }]);
    return true;
  };
  await pull();
  expect(await findSession(own.db, '1.2')).toMatchObject([{ announcedInstances: null, rev: rev + 1 }]);
});

test('a server that gives metadata of whole studies only is pulled from', async () => {
  pacs.misbehave = (request, response) => {
    if (!request.url?.includes('/series')) return false;
    response.writeHead(501).end();
    return true;
  };
  await aPuller(own.db, pacs.url).pull();
  expect(await countRows(own.db, 'instance')).toBe(10);
  expect(metadataAsked()).toHaveLength(3);
});

test('a server that lists series and gives metadata of whole studies only is pulled from', async () => {
  pacs.misbehave = (request, response) => {
    if (!/series\/.*metadata/.test(request.url ?? '')) return false;
    response.writeHead(404).end();
    return true;
  };
  await aPuller(own.db, pacs.url).pull();
  expect(await countRows(own.db, 'instance')).toBe(10);
});

test('two workers do not pull from one PACS at once', async () => {
  const [first, second] = [aPuller(own.db, pacs.url), aPuller(own.db, pacs.url)];
  const turns = await Promise.all([first.pull(), second.pull()]);
  expect(turns.toSorted()).toEqual([false, true]);
  expect(metadataAsked()).toHaveLength(4);
});

test('what a worker that was killed had taken is fetched by the next, when its lease is over', async () => {
  const { pull } = aPuller(own.db, pacs.url);
  pacs.misbehave = (_, response) => Boolean(response.writeHead(503).end());
  await pull();
  pacs.misbehave = () => false;
  await sql`insert into pull_study (source, study_instance_uid, seen_digest) values ('North', '1.1', 'x')`.execute(
    own.db,
  );
  await makeDue(own.db);
  const killed = { source: 'North', holder: randomUUID() };
  expect(await takeSource(own.db, killed, 60_000)).not.toBeNull();
  expect(await takeStudy(own.db, killed.source, killed.holder)).toMatchObject({ uid: '1.1' });
  expect(await pull()).toBe(false);
  await sql`update pull_source set leased_until = now() - interval '1 second'`.execute(own.db);
  expect(await pull()).toBe(true);
  expect(await countRows(own.db, 'instance')).toBe(10);
});

test('nothing is marked as fetched that is not on disk', async () => {
  const failing = { storeAll: () => Promise.reject(new Error('down')) };
  await expect(aPuller(own.db, pacs.url, {}, { store: failing }).pull()).rejects.toThrow('down');
  expect((await pulledStudies(own.db)).some(({ isFetched }) => isFetched)).toBe(false);
  await sql`update pull_source set leased_until = now() - interval '1 second'`.execute(own.db);
  await aPuller(own.db, pacs.url).pull();
  expect(await countRows(own.db, 'instance')).toBe(10);
});

test('the window begins before the last whole list, so that an outage leaves no gap', async () => {
  const { pull } = aPuller(own.db, pacs.url, { windowDays: '3' });
  await pull();
  await sql`update pull_source set listed_at = '2026-01-20T10:00:00Z'`.execute(own.db);
  await makeDue(own.db);
  pacs.asked.length = 0;
  await pull();
  expect(pacs.asked[0]).toContain('StudyDate=20260116-');
});

test('a worker that is stopped gives back what it has taken at once', async () => {
  const stopping = new AbortController();
  const { pull } = aPuller(own.db, pacs.url, {}, { signal: stopping.signal });
  pacs.misbehave = (request) => {
    if (!request.url?.endsWith('/metadata')) return false;
    stopping.abort();
    return true;
  };
  await pull();
  pacs.misbehave = () => false;
  expect(await sourceState(own.db)).toMatchObject({ failures: 0 });
  await aPuller(own.db, pacs.url).pull();
  expect(await countRows(own.db, 'instance')).toBe(10);
});
