import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { foldLedger, foldSteps } from '../store/tally-statements.ts';
import { aStore, type TestStore } from '../testing/store-testing.ts';

let own: TestStore;
beforeAll(async () => {
  own = await aStore();
});
beforeEach(() => sql`truncate intake_ledger, intake_tally`.execute(own.db));
afterAll(() => own.drop());

/** Batches of many sizes by three senders, one every half minute back from now. */
const seedLedger = (rows: number) =>
  sql`
    insert into intake_ledger (batch_id, via, sender, offered, stored, duplicate, quarantined, received_at)
    select gen_random_uuid(), 'dimse', 'S' || n % 3, n % 7 + n % 5 + n % 2, n % 7, n % 5, n % 2,
      now() - (n + 0.5) * interval '30 seconds'
    from generate_series(0, ${rows} - 1) n
  `.execute(own.db);

const BOTH = sql`(
  select sender, offered, stored, duplicate, quarantined, received_at as at from intake_ledger
  union all select sender, offered, stored, duplicate, quarantined, last_at from intake_tally)`;
const sums = async () =>
  (
    await sql`
      select sender, sum(offered)::int as offered, sum(stored)::int as stored, sum(duplicate)::int as duplicate,
        sum(quarantined)::int as quarantined, max(at) as last
      from ${BOTH} b group by sender order by sender
    `.execute(own.db)
  ).rows;
const rowsOf = async (table: 'intake_ledger' | 'intake_tally') =>
  (await sql<{ rows: number }>`select count(*)::int as rows from ${sql.table(table)}`.execute(own.db)).rows[0]?.rows;

test('summing up loses no count of any sender and keeps what is young', async () => {
  await seedLedger(200);
  const before = await sums();
  expect(await foldLedger(own.db, 10, 1_000)).toBe(180);
  expect(await sums()).toEqual(before);
  expect(await rowsOf('intake_ledger')).toBe(20);
  expect(await rowsOf('intake_tally')).toBeLessThanOrEqual(3 * 19);
});

test('workers that sum up at the same time, a few rows each, do it once', async () => {
  await seedLedger(400);
  const before = await sums();
  for (let left = 1; left > 0; ) {
    const folded = await Promise.all([1, 2, 3, 4].map(() => foldLedger(own.db, 10, 17)));
    left = folded.reduce((sum, rows) => sum + rows, 0);
    expect(await sums()).toEqual(before);
  }
  expect(await rowsOf('intake_ledger')).toBe(20);
});

test('steps of more than a day ago become hours, once, and count the same', async () => {
  await seedLedger(6_000);
  const before = await sums();
  while ((await foldLedger(own.db, 10, 500)) > 0);
  const steps = (await rowsOf('intake_tally')) ?? 0;
  while ((await foldSteps(own.db, 25, 40)) > 0);
  expect(await sums()).toEqual(before);
  expect(await rowsOf('intake_tally')).toBeLessThan(steps - 500);
  const { rows } = await sql`select 1 from intake_tally where starts_at < now() - interval '25 hours'
    and starts_at <> date_trunc('hour', starts_at, 'UTC')`.execute(own.db);
  expect(rows).toEqual([]);
});
