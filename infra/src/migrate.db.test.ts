import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate, migrationFiles } from './migrate.ts';
import { type FreshDatabase, freshDatabase } from './testing/index.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

async function ask(statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(statement).finally(() => client.end());
  return rows;
}

const emptyIt = () => ask('drop schema public cascade; create schema public');

test('migrating runs every file once, in order', async () => {
  await emptyIt();
  expect(await migrate(database.url)).toEqual(migrationFiles().map(({ name }) => name));
  expect(await migrate(database.url)).toEqual([]);
});

test('processes that migrate at the same time do not meet', async () => {
  await emptyIt();
  const runs = await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
  expect(runs.flat().sort()).toEqual(migrationFiles().map(({ name }) => name));
});

test('a migration that fails leaves nothing behind, and is named', async () => {
  await emptyIt();
  await ask('create table claim (in_the_way int)');
  await expect(migrate(database.url)).rejects.toThrow(migrationFiles()[0]?.name);
  expect(await ask("select tablename from pg_tables where tablename in ('study', 'claim')")).toEqual([
    { tablename: 'claim' },
  ]);
});
