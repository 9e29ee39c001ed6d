import path from 'node:path';
import { type EmbeddedPostgres, migrate, startPostgres } from '@cordwatch/infra/testing';
import pg from 'pg';

const folder = path.join(import.meta.dirname, '../../.cache/bench/postgres');

/** A PostgreSQL of the benchmarks' own, which flushes every commit to disk, for as long as `use` takes. */
export const withPostgres = async <Result>(use: (postgres: EmbeddedPostgres) => Promise<Result>): Promise<Result> => {
  const postgres = await startPostgres({ folder });
  try {
    return await use(postgres);
  } finally {
    await postgres.stop();
  }
};

/** The address of a database by this name, migrated and empty, whatever was there before. */
export const emptyDatabase = async (postgres: EmbeddedPostgres, name = 'bench'): Promise<string> => {
  await dropDatabase(postgres, name);
  await connected(postgres.urlOf('postgres'), (client) => client.query(`create database ${name}`));
  await migrate(postgres.urlOf(name));
  return postgres.urlOf(name);
};

export const dropDatabase = (postgres: EmbeddedPostgres, name: string): Promise<unknown> =>
  connected(postgres.urlOf('postgres'), (client) => client.query(`drop database if exists ${name} with (force)`));

/** @throws Error when another number of instances is stored. */
export const expectInstances = async (databaseUrl: string, wanted: number): Promise<void> => {
  const count = await connected(databaseUrl, (client) => numberOf(client, 'select count(*) from instance'));
  if (count !== wanted) throw new Error(`wanted ${wanted} rows, got ${count}`);
};

/** The one number that a query answers. */
export const numberOf = async (client: pg.Client, query: string): Promise<number> => {
  const { rows } = await client.query<unknown[]>({ text: query, rowMode: 'array' });
  return Number(rows[0]?.[0]);
};

export const connected = async <Result>(url: string, use: (client: pg.Client) => Promise<Result>): Promise<Result> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
};
