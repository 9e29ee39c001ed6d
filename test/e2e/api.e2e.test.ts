import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import { pipeline } from 'node:stream';
import { demoPatients, filesOf, studyInstanceUidOf } from '@cordwatch/dicom-objects';
import { freshDatabase } from '@cordwatch/infra/testing';
import { studyPageSchema, worklistPageSchema } from '@cordwatch/worklist';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { launchApi, startApi, stopApi } from './api-process.ts';
import { startIngest, stow } from './ingest-process.ts';

/** However slow the machine, the study counts as still arriving. */
const neverQuiet = { CORDWATCH__POLICY__QUIET_SECONDS: '3600' };
const patience = { timeout: 60_000, interval: 100 };

async function aDatabase(): Promise<string> {
  const { url, drop } = await freshDatabase();
  onTestFinished(drop);
  return url;
}

async function listenOnLoopback(server: Server, port = 0): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

/** A port that nobody listens on, until `open` lets it lead to the database. */
async function doorTo(databaseUrl: string): Promise<{ url: string; open: () => Promise<unknown> }> {
  const { hostname, port } = new URL(databaseUrl);
  const door = createServer((client) => {
    pipeline(client, connect({ host: hostname, port: Number(port) }), client, () => undefined);
  });
  const doorPort = await listenOnLoopback(door);
  door.close();
  const url = Object.assign(new URL(databaseUrl), { port: String(doorPort) }).href;
  return { url, open: () => listenOnLoopback(door, doorPort) };
}

const statusOf = async (url: string): Promise<number> => (await fetch(url)).status;

test('a study sent to the one address is stored, judged, listed and shown with its evidence', async () => {
  const databaseUrl = await aDatabase();
  const ingest = await startIngest(databaseUrl);
  const { url } = await startApi(databaseUrl, { CORDWATCH__INGEST__URL: ingest.url, ...neverQuiet });
  const study = demoPatients('20260105')[0]?.studies[0]?.phantom;
  if (!study) throw new Error('the demo has no study');
  expect((await stow(url, [...filesOf(study)])).status).toBe(200);
  const uid = studyInstanceUidOf(study);
  await vi.waitFor(async () => {
    const page = worklistPageSchema.parse(await (await fetch(`${url}/api/v1/worklist`)).json());
    expect(page.entries.map(({ studyInstanceUid }) => studyInstanceUid)).toEqual([uid]);
  }, patience);
  const shown = studyPageSchema.parse(await (await fetch(`${url}/api/v1/studies/${uid}`)).json());
  expect(shown.wholeSpineWithContrast.is).toBe('confirmed');
  expect(shown.provisional).toBe(true);
});

test('the service starts without its database, and works as soon as there is one', async () => {
  const door = await doorTo(await aDatabase());
  const { url } = await startApi(door.url);
  expect(await statusOf(`${url}/healthz`)).toBe(200);
  expect(await statusOf(`${url}/readyz`)).toBe(503);
  expect(await statusOf(`${url}/api/v1/worklist`)).toBe(503);
  await door.open();
  await vi.waitFor(async () => expect(await statusOf(`${url}/readyz`)).toBe(200), patience);
  expect(await statusOf(`${url}/api/v1/worklist`)).toBe(200);
});

test('a request that is under way when the service is stopped gets its answer', async () => {
  const databaseUrl = await aDatabase();
  const { url, process: api } = await startApi(databaseUrl);
  const other = new pg.Client({ connectionString: databaseUrl });
  await other.connect();
  onTestFinished(() => other.end());
  await other.query('begin; lock table entry in access exclusive mode');
  const underWay = statusOf(`${url}/api/v1/worklist`);
  await vi.waitFor(async () => {
    const { rows } = await other.query('select from pg_locks where not granted');
    expect(rows).toHaveLength(1);
  }, patience);
  const stopped = stopApi(api);
  await vi.waitFor(async () => await expect(fetch(`${url}/healthz`)).rejects.toThrow(), patience);
  await other.query('rollback');
  expect([await underWay, await stopped]).toEqual([200, 0]);
});

test('a service that everyone on the network could reach does not start, and says why', async () => {
  const refused = launchApi({ DATABASE_URL: 'postgres://127.0.0.1:1/x', CORDWATCH__HTTP__HOST: '0.0.0.0' });
  await once(refused.process, 'close');
  expect(refused.process.exitCode).toBe(1);
  expect(refused.written()).toMatch(/CORDWATCH__HTTP__HOST.*no sign-in is configured/);
});

test('a taken port is named, with the variable that changes it', async () => {
  const port = await listenOnLoopback(createServer());
  const refused = launchApi({ DATABASE_URL: 'postgres://127.0.0.1:1/x', PORT: String(port) });
  await once(refused.process, 'close');
  expect(refused.process.exitCode).toBe(1);
  expect(refused.written()).toMatch(new RegExp(`127\\.0\\.0\\.1:${port}.*Set PORT`));
});
