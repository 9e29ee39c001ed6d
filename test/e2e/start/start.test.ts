import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { readRunFile, runFilePath } from '@cordwatch/infra/service';
import { freshDatabase } from '@cordwatch/infra/testing';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { eventually, freshPlace, type Place, start, statusOf } from './starting.ts';

async function running({ folder }: Place) {
  const runFile = readRunFile(folder);
  if (!runFile) throw new Error('there is no run file of a running start');
  return runFile;
}

const logLine = z.object({ msg: z.string(), time: z.string(), why: z.string().optional() });

/** When a service had ended its work, which only the start process may ask for. */
function stoppedAt({ folder }: Place, service: string): string {
  const log = readFileSync(path.join(folder, 'logs', `${service}.log`), 'utf8')
    .trim()
    .split('\n');
  const lines = log.map((line) => logLine.parse(JSON.parse(line)));
  expect(lines.find(({ msg }) => msg === 'stopping')?.why).toBe('SIGTERM');
  expect(lines.at(-1)?.msg).toBe('stopped');
  return lines.at(-1)?.time ?? '';
}

async function isThere(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  const there = await client.connect().then(
    () => true,
    () => false,
  );
  await client.end().catch(() => undefined);
  return there;
}

test('a fresh machine gets both services and the pages; Ctrl-C stops the API, then the intake, then PostgreSQL', async () => {
  const place = await freshPlace();
  const started = start(place);
  expect(await started.until('Ready')).toContain(place.apiUrl);
  expect(await Promise.all([statusOf(`${place.apiUrl}/readyz`), statusOf(`${place.ingestUrl}/readyz`)])).toEqual([
    200, 200,
  ]);
  expect(await (await fetch(place.apiUrl)).text()).toContain('<div id="root">');
  const { databaseUrl } = await running(place);
  expect(statSync(runFilePath(place.folder)).mode & 0o777).toBe(0o600);

  started.pressCtrlC();
  expect(await started.exitCode).toBe(0);
  expect(stoppedAt(place, 'worklist-api') <= stoppedAt(place, 'ingest-worker')).toBe(true);
  expect([await isThere(databaseUrl), existsSync(runFilePath(place.folder))]).toEqual([false, false]);
});

test('the first look at the worklist finds the demo patients judged, and later starts add none', async () => {
  const place = await freshPlace({ CORDWATCH__DEMO__CREATE: 'true' });
  const first = start(place);
  await first.until('Ready');
  const total = await worklistTotal(place);
  expect(total).toBeGreaterThan(20);
  first.pressCtrlC();
  await first.exitCode;
  await start(place).until('Ready');
  expect(await worklistTotal(place)).toBe(total);
});

const worklistTotal = async ({ apiUrl }: Place): Promise<number> =>
  z.object({ total: z.number() }).parse(await (await fetch(`${apiUrl}/api/v1/worklist`)).json()).total;

test('a second start beside a running one is refused with the address of the first', async () => {
  const place = await freshPlace();
  await start(place).until('Ready');
  const second = start(place);
  expect(await second.until('runs already')).toContain(place.apiUrl);
  expect(await second.exitCode).toBe(1);
  expect(await statusOf(`${place.apiUrl}/readyz`)).toBe(200);
});

test('after a kill -9 the services end by themselves, and the next start takes PostgreSQL over', async () => {
  const place = await freshPlace();
  const killed = start(place);
  await killed.until('Ready');
  killed.process.kill('SIGKILL');
  await eventually(async () => (await statusOf(`${place.apiUrl}/healthz`)) === null);
  await eventually(async () => (await statusOf(`${place.ingestUrl}/healthz`)) === null);
  const again = start(place);
  expect(await again.until('Ready')).toContain('PostgreSQL was still running');
});

test('a service that dies is reported and started again', async () => {
  const place = await freshPlace();
  const started = start(place);
  await started.until('Ready');
  const { pids } = await running(place);
  process.kill(pids.api, 'SIGKILL');
  expect(await started.until('starting it again')).toContain('worklist-api ended unexpectedly (SIGKILL)');
  await eventually(async () => (await statusOf(`${place.apiUrl}/readyz`)) === 200);
  expect((await running(place)).pids.api).not.toBe(pids.api);
});

test('PostgreSQL that is killed is started again, and the services go on', async () => {
  const place = await freshPlace();
  const started = start(place);
  await started.until('Ready');
  const client = new pg.Client({ connectionString: (await running(place)).databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: string }>("select pg_read_file('postmaster.pid', 0, 10) as pid");
  process.kill(Number.parseInt(rows[0]?.pid ?? '', 10), 'SIGKILL');
  await started.until('started again');
  for (const url of [place.apiUrl, place.ingestUrl]) {
    await eventually(async () => (await statusOf(`${url}/readyz`)) === 200);
  }
});

test.each(['PORT', 'CORDWATCH__INGEST__PORT', 'CORDWATCH__DIMSE__PORT'])(
  'a taken %s is refused before anything starts',
  async (variable) => {
    const place = await freshPlace();
    const other = createServer().listen(Number(place.env[variable]), '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const refused = start(place);
    expect(await refused.until(`Port ${place.env[variable]} is taken`)).toContain(`${variable}=`);
    expect(await refused.exitCode).toBe(1);
    expect(existsSync(path.join(place.folder, 'logs'))).toBe(false);
  },
);

test('a database that is not there is waited for: alive, not ready, and said plainly', async () => {
  const place = await freshPlace({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
  const started = start(place);
  expect(await started.until('does not answer')).toContain('127.0.0.1:1');
  for (const url of [place.apiUrl, place.ingestUrl]) {
    await eventually(async () => (await statusOf(`${url}/healthz`)) === 200);
    expect(await statusOf(`${url}/readyz`)).toBe(503);
  }
  started.process.kill('SIGINT');
  expect(await started.exitCode).toBe(0);
});

test('DATABASE_URL takes the place of the embedded database', async () => {
  const { url, drop } = await freshDatabase();
  onTestFinished(drop);
  const place = await freshPlace({ DATABASE_URL: url });
  const started = start(place);
  await started.until('Ready');
  expect((await running(place)).databaseUrl).toBe(url);
  expect(existsSync(path.join(place.folder, 'postgres'))).toBe(false);
  started.process.kill('SIGTERM');
  expect(await started.exitCode).toBe(0);
  expect(await isThere(url)).toBe(true);
});

test('settings that cannot be used are all named at once', async () => {
  const refused = start(await freshPlace({ PORT: 'eighty', DATABASE_URL: 'mysql://x' }));
  const said = await refused.until('PORT');
  expect(said).toContain('DATABASE_URL');
  expect(await refused.exitCode).toBe(1);
});
