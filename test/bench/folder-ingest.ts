import path from 'node:path';
import { type EmbeddedPostgres, migrate, startPostgres } from '@cordwatch/infra/testing';
import pg from 'pg';
import type { Figure } from './figure.ts';
import { inTurns } from './median.ts';
import { wallMs } from './programs.ts';
import { SPECIMENS } from './specimens.ts';
import { cordwatch } from './whole-process.ts';

const postgresFolder = path.join(import.meta.dirname, '../../.cache/bench/postgres');
const ROUNDS = 5;

/** `cordwatch ingest` into an empty database that flushes every commit to disk, beside judging alone. */
export const folderIngest = async (specimens: string): Promise<Figure> => {
  const postgres = await startPostgres({ folder: postgresFolder });
  try {
    const contestants = [
      { name: 'cordwatch ingest', measure: () => ingestMs(postgres, specimens) },
      { name: 'cordwatch triage, which stores nothing', measure: () => wallMs(cordwatch('triage', specimens)) },
    ];
    const [ours = { name: '', median: 0 }, ...others] = await inTurns(contestants, ROUNDS);
    const rowsPerS = (1000 * SPECIMENS) / ours.median;
    return {
      title: `Folder of ${SPECIMENS} synthetic instances to committed rows, start to exit`,
      unit: 'ms',
      ours,
      others,
      notes: [`${rowsPerS.toFixed(0)} instances a second from file to committed row`],
    };
  } finally {
    await postgres.stop();
  }
};

const DATABASE = 'bench';

const ingestMs = async (postgres: EmbeddedPostgres, specimens: string): Promise<number> => {
  await emptyDatabase(postgres);
  const databaseUrl = postgres.urlOf(DATABASE);
  await migrate(databaseUrl);
  const elapsedMs = wallMs(cordwatch('ingest', specimens), { ...process.env, DATABASE_URL: databaseUrl });
  await expectAllStored(databaseUrl);
  return elapsedMs;
};

const emptyDatabase = (postgres: EmbeddedPostgres): Promise<void> =>
  connected(postgres.urlOf('postgres'), async (client) => {
    await client.query(`drop database if exists ${DATABASE} with (force)`);
    await client.query(`create database ${DATABASE}`);
  });

const expectAllStored = (databaseUrl: string): Promise<void> =>
  connected(databaseUrl, async (client) => {
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from instance');
    if (rows[0]?.count !== SPECIMENS) throw new Error(`wanted ${SPECIMENS} rows, got ${rows[0]?.count}`);
  });

const connected = async (url: string, use: (client: pg.Client) => Promise<void>): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
};
