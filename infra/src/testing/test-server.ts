import { createHash } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import { migrate, migrationFiles } from '../migrate.ts';
import { type EmbeddedPostgres, startPostgres } from '../postgres/start-postgres.ts';

/** Where databases for tests are made, and from what. */
export interface TestServer {
  readonly adminUrl: string;
  /** The migrated database that each test's own is a copy of. */
  readonly template: string;
}

const folder = path.join(import.meta.dirname, '..', '..', '..', '.cache', 'test', 'postgres');

/** Held shared by every run that uses the server, so that the last one to leave can tell that it is. */
const inUseLock = 7_001;
const templateLock = 7_002;

/**
 * Starts the tests' PostgreSQL, or joins the one that another run has started.
 * `leave` stops it when nobody else is using it.
 */
export async function joinTestServer(): Promise<{ server: TestServer; leave: () => Promise<void> }> {
  const postgres = await startPostgres({ folder, settings: { fsync: 'off', max_connections: '300' } });
  const admin = new pg.Client({ connectionString: postgres.urlOf('postgres') });
  // The server may be stopping under the run that was last to use it.
  admin.on('error', () => undefined);
  try {
    await admin.connect();
    await admin.query('select pg_advisory_lock_shared($1)', [inUseLock]);
  } catch {
    return joinTestServer();
  }
  const template = await prepareTemplate(admin, postgres);
  const server = { adminUrl: postgres.urlOf('postgres'), template };
  return { server, leave: () => leave(admin, postgres) };
}

async function prepareTemplate(admin: pg.Client, postgres: EmbeddedPostgres): Promise<string> {
  const digest = createHash('sha256').update(JSON.stringify(migrationFiles())).digest('hex');
  const template = `template_${digest.slice(0, 12)}`;
  await admin.query('select pg_advisory_lock($1)', [templateLock]);
  if (!(await exists(admin, template))) {
    await admin.query(`drop database if exists ${template}_unfinished with (force)`);
    await admin.query(`create database ${template}_unfinished`);
    await migrate(postgres.urlOf(`${template}_unfinished`));
    await admin.query(`alter database ${template}_unfinished rename to ${template}`);
  }
  await admin.query('select pg_advisory_unlock($1)', [templateLock]);
  return template;
}

const exists = async (admin: pg.Client, database: string): Promise<boolean> =>
  (await admin.query('select from pg_database where datname = $1', [database])).rowCount === 1;

async function leave(admin: pg.Client, postgres: EmbeddedPostgres): Promise<void> {
  await admin.query('select pg_advisory_unlock_shared($1)', [inUseLock]);
  const { rows } = await admin.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [inUseLock]);
  if (rows[0]?.alone) {
    await dropLeftovers(admin);
    await postgres.stop();
  } else await admin.end();
}

/** Databases of runs that were killed. */
async function dropLeftovers(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    "select datname as name from pg_database where datname like 'test\\_%'",
  );
  for (const { name } of rows) await admin.query(`drop database if exists ${name} with (force)`);
}
