import pg from 'pg';
import { expect, test } from 'vitest';
import { freshDatabase } from './fresh-database.ts';

const studiesIn = async (url: string): Promise<number> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ count: string }>('select count(*) from study');
  await client.query("insert into study (study_instance_uid, session_key) values ('1.2', 'day')");
  await client.end();
  return Number(rows[0]?.count);
};

test('each database is migrated, empty and nobody else’s', async () => {
  const databases = await Promise.all([freshDatabase(), freshDatabase()]);
  expect(await Promise.all(databases.map(({ url }) => studiesIn(url)))).toEqual([0, 0]);
  await Promise.all(databases.map(({ drop }) => drop()));
});

test('a dropped database is gone, even while somebody uses it', async () => {
  const { url, drop } = await freshDatabase();
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await drop();
  await expect(studiesIn(url)).rejects.toThrow('does not exist');
});
