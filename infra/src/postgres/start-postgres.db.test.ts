import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { postgresAccount } from './account.ts';
import { locateCluster } from './cluster.ts';
import { type EmbeddedPostgres, startPostgres } from './start-postgres.ts';

const trials = path.join(import.meta.dirname, '..', '..', '..', '.cache', 'trials');

/** A folder of its own, with a space as in many home folders. */
function freshFolder(): string {
  const parent = path.join(trials, `trial ${randomUUID()}`);
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  return path.join(parent, 'postgres');
}

async function start(folder: string): Promise<EmbeddedPostgres> {
  const postgres = await startPostgres({ folder, settings: { fsync: 'off' } });
  onTestFinished(async () => {
    if (existsSync(postgres.folder)) await postgres.stop();
    rmSync(postgres.folder, { recursive: true, force: true });
  });
  return postgres;
}

async function ask(postgres: EmbeddedPostgres, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: postgres.urlOf('postgres') });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(statement);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

const portOf = (postgres: EmbeddedPostgres): number => Number(new URL(postgres.urlOf('postgres')).port);
const pidFile = ({ folder }: EmbeddedPostgres): string => path.join(folder, 'data', 'postmaster.pid');

/** A server that holds one row, and then was stopped or killed. */
async function usedServer(end: (postgres: EmbeddedPostgres) => unknown) {
  const wanted = freshFolder();
  const postgres = await start(wanted);
  await ask(postgres, 'create table kept as select 1 as answer');
  const stalePidFile = readFileSync(pidFile(postgres), 'utf8');
  await end(postgres);
  return { wanted, postgres, port: portOf(postgres), stalePidFile };
}

const stop = (postgres: EmbeddedPostgres) => postgres.stop();
const kill = (postgres: EmbeddedPostgres) =>
  process.kill(Number.parseInt(readFileSync(pidFile(postgres), 'utf8'), 10), 'SIGKILL');
const kept = 'select answer from kept';

test('a server that outlived its supervisor is adopted', async () => {
  const { wanted, port } = await usedServer(() => undefined);
  const again = await start(wanted);
  expect([again.adopted, portOf(again)]).toEqual([true, port]);
});

test('a killed server starts again on its port with its data', async () => {
  const { wanted, port } = await usedServer(kill);
  const again = await start(wanted);
  expect([again.adopted, portOf(again), await ask(again, kept)]).toEqual([false, port, 1]);
});

test('stopping a server that was killed is no fault', async () => {
  const { postgres } = await usedServer(kill);
  await expect(postgres.stop()).resolves.toBeUndefined();
});

test('a stale pid file whose process id now belongs to another program is no obstacle', async () => {
  const { wanted, postgres, stalePidFile } = await usedServer(stop);
  const stranger = spawn('sleep', ['60'], { ...postgresAccount(), stdio: 'ignore' });
  onTestFinished(() => void stranger.kill());
  writeFileSync(pidFile(postgres), stalePidFile.replace(/^\d+/, String(stranger.pid)));
  expect(await ask(await start(wanted), kept)).toBe(1);
  expect(hasEnded(stranger)).toBe(false);
});

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

test('a port that another program has taken meanwhile is left to it', async () => {
  const { wanted, port } = await usedServer(stop);
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const again = await start(wanted);
  expect(portOf(again)).not.toBe(port);
  expect(await ask(again, kept)).toBe(1);
});

test('a first start that was killed in the middle begins anew', async () => {
  const wanted = freshFolder();
  const { folder } = locateCluster(wanted);
  const program = `import { startPostgres } from '${new URL('start-postgres.ts', import.meta.url)}';
    await startPostgres({ folder: process.argv[1] });`;
  const first = spawn(process.execPath, ['--input-type=module', '--eval', program, wanted], { detached: true });
  while (globSync('data*/PG_VERSION', { cwd: folder }).length === 0) await sleep(1);
  if (first.pid) process.kill(-first.pid, 'SIGKILL');
  await once(first, 'exit');
  expect(await ask(await start(wanted), 'select 1 as answer')).toBe(1);
});

test('odd locales and PG* variables change nothing: the text is UTF-8 and its order by code point', async () => {
  const odd = {
    LANG: 'xx_XX',
    LC_ALL: 'yy_YY.latin9',
    LC_COLLATE: 'zz',
    PGPORT: '',
    PGDATA: '/none',
    PGHOST: '/none',
    PGUSER: 'x',
  };
  for (const [name, value] of Object.entries(odd)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  const postgres = await start(freshFolder());
  expect(await ask(postgres, "select current_setting('server_encoding') as answer")).toBe('UTF8');
  expect(await ask(postgres, "select lower('ÄZ') || ('Z' < 'a') as answer")).toBe('äztrue');
});

test('a private folder, such as a home of mode 0700, is no obstacle', async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'private-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const postgres = await start(path.join(home, '.cordwatch', 'postgres'));
  expect(await ask(postgres, 'select 1 as answer')).toBe(1);
});

test('what a refused statement quotes is not in the server’s log', async () => {
  const postgres = await start(freshFolder());
  await expect(ask(postgres, "select 'CANARY^JANE'::bigint as answer")).rejects.toThrow('CANARY');
  await postgres.stop();
  const log = readFileSync(path.join(postgres.folder, 'server.log'), 'utf8');
  expect(log).toContain('database system is shut down');
  expect(log).not.toContain('CANARY');
});
