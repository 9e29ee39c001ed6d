import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../testing/index.ts';
import { isDatabaseUnavailable } from './database-unavailable.ts';
import { databaseState } from './health-routes.ts';
import { createLogger } from './logger.ts';
import { openPool } from './open-pool.ts';
import { waitForDatabase } from './wait-for-database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const poolOn = (url: string, lines: string[] = []): pg.Pool =>
  openPool(url, { maxConnections: 2, applicationName: 'test', logger: logInto(lines) });

const logInto = (lines: string[]) => createLogger('test', 'info', { write: (line) => void lines.push(line) });

const nowhere = 'postgres://nobody@127.0.0.1:1/none';

test('a lost idle connection is logged and replaced, and the process lives', async () => {
  const lines: string[] = [];
  const pool = poolOn(database.url, lines);
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  const lost = new Promise((resolve) => pool.once('error', resolve));
  const killer = new pg.Client(database.url);
  await killer.connect();
  await killer.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await killer.end();
  await lost;
  expect(await databaseState(pool)).toEqual({ ready: true, says: 'answers' });
  expect(lines.join('')).toContain('lost an idle database connection');
  await pool.end();
});

test('a missing database is known by its error and told by the readiness report', async () => {
  const pool = poolOn(nowhere);
  const error: unknown = await pool.query('select 1').catch((reason: unknown) => reason);
  expect(isDatabaseUnavailable(error)).toBe(true);
  expect(await databaseState(pool)).toEqual({ ready: false, says: 'does not answer' });
  await pool.end();
});

test('a refused statement is not a missing database', async () => {
  const pool = poolOn(database.url);
  const error: unknown = await pool.query('select nonsense').catch((reason: unknown) => reason);
  expect(isDatabaseUnavailable(error)).toBe(false);
  await pool.end();
});

test('waiting says that the database is missing and ends when told to', async () => {
  const lines: string[] = [];
  const pool = poolOn(nowhere);
  const abort = new AbortController();
  const logger = logInto(lines);
  const waiting = waitForDatabase(pool, logger, abort.signal);
  while (lines.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
  abort.abort();
  expect(await waiting).toBe(false);
  expect(lines.join('')).toContain('check DATABASE_URL');
  await pool.end();
});

test('waiting ends when the database answers', async () => {
  const pool = poolOn(database.url);
  expect(await waitForDatabase(pool, logInto([]), AbortSignal.timeout(10_000))).toBe(true);
  await pool.end();
});
