import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personOf } from '../testing/chart-testing.ts';
import { anInstance, aStore, offerOf, store, type TestStore } from '../testing/store-testing.ts';

let own: TestStore;
beforeAll(async () => {
  own = await aStore();
});
afterAll(() => own.drop());

const receive = (study: string, id: string) =>
  store(own.db, [offerOf(anInstance(study, 1, { patient: { id, issuer: null } }))]);

test('a study that comes while its person is merged into another is kept under the other', async () => {
  await receive('1.1', 'A');
  await receive('1.2', 'B');
  const [anna, berta] = [await personOf(own.db, '1.1'), await personOf(own.db, '1.2')];
  const merging = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const merge = own.db.transaction().execute(async (tx) => {
    await sql`lock table identity_change in exclusive mode`.execute(tx);
    await sql`update person set merged_into = ${berta} where person_id = ${anna}`.execute(tx);
    held.resolve();
    await merging.promise;
  });
  await held.promise;
  const received = receive('1.3', 'A');
  const isWaiting = async (): Promise<boolean> => {
    const { rows } = await sql<{ waits: boolean }>`
      select exists (select from pg_locks where relation = 'identity_change'::regclass and not granted) as waits
    `.execute(own.db);
    return rows[0]?.waits === true;
  };
  await expect.poll(isWaiting).toBe(true);
  merging.resolve();
  await Promise.all([merge, received]);
  expect(await personOf(own.db, '1.3')).toBe(berta);
});
