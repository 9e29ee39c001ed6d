import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../store/in-transaction.ts';
import { markTriaged } from '../store/session-statements.ts';
import { anInstance, aStore, offerOf, store, type TestStore } from '../testing/store-testing.ts';
import { readHealth } from './read-health.ts';

let own: TestStore;
beforeAll(async () => {
  own = await aStore();
});
afterAll(() => own.drop());

const arrive = (n: number) => store(own.db, [offerOf(anInstance('1.1', n))]);
const pretendItIs = (minutesLater: number) =>
  sql`update study set waits_since = waits_since - ${minutesLater} * interval '1 minute'`.execute(own.db);
const waitedMinutes = async () => Math.round((await readHealth(own.db)).queue.oldestSeconds / 60);

test('a study waits since the first image that was not judged, however many follow, and anew after each judgement', async () => {
  await arrive(1);
  expect((await readHealth(own.db)).queue).toMatchObject({ waiting: 1, failing: 0 });
  await pretendItIs(5);
  await arrive(2);
  expect(await waitedMinutes()).toBe(5);
  await inTransaction(own.db, (tx) => markTriaged(tx, '1.1', 2));
  expect((await readHealth(own.db)).queue).toEqual({ waiting: 0, failing: 0, oldestSeconds: 0 });
  await arrive(3);
  expect((await readHealth(own.db)).queue.waiting).toBe(1);
  expect(await waitedMinutes()).toBe(0);
});
