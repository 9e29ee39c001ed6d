import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freshDatabase } from '@cordwatch/infra/testing';
import type { StoredEntry } from '@cordwatch/worklist';
import pg from 'pg';
import { inject, vi } from 'vitest';
import { freePort } from '../../../infra/src/postgres/free-port.ts';
import { buildScreens } from '../../../infra/src/start/screens.ts';
import { insertEntry } from './insert-entry.ts';

const PROGRAM = fileURLToPath(new URL('../../../services/worklist-api/src/main.ts', import.meta.url));
const BUILD_LOCK = 7_101;

/** The real API with the real pages, on a database of its own. */
export interface Served {
  readonly url: string;
  readonly databaseUrl: string;
  readonly insert: (...entries: readonly StoredEntry[]) => Promise<void>;
  /** Kills the API, as a power cut would. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const connect = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

/** Test files run side by side, and one folder takes the build. */
const buildOnce = async (): Promise<void> => {
  const lock = await connect(inject('testServer').adminUrl);
  await lock.query('select pg_advisory_lock($1)', [BUILD_LOCK]);
  await buildScreens().finally(() => lock.end());
};

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
};

export const serve = async (...entries: readonly StoredEntry[]): Promise<Served> => {
  await buildOnce();
  const database = await freshDatabase();
  const client = await connect(database.url);
  const insert = async (...more: readonly StoredEntry[]) => {
    for (const entry of more) await insertEntry(client, entry);
  };
  await insert(...entries);
  const port = await freePort(null);
  const env = { DATABASE_URL: database.url, PORT: String(port), CORDWATCH__LOG__LEVEL: 'warn' };
  const child = spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  await vi.waitUntil(async () => (await fetch(`${url}/readyz`).catch(() => null))?.ok, {
    timeout: 30_000,
    interval: 50,
  });
  const stop = async () => {
    await end(child, 'SIGTERM');
    await client.end();
    await database.drop();
  };
  return { url, databaseUrl: database.url, insert, kill: () => end(child, 'SIGKILL'), stop };
};
