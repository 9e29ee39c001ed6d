import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aStore, type TestStore } from '../testing/store-testing.ts';
import { inTransaction } from './in-transaction.ts';
import type { Tx } from './tables.ts';

let own: TestStore;
beforeAll(async () => {
  own = await aStore();
});
afterAll(() => own.drop());

const raise = (tx: Tx, sqlState: string) =>
  sql`do ${sql.raw(`$$ begin raise exception using errcode = '${sqlState}'; end $$`)}`.execute(tx);

describe('a transaction', () => {
  const attemptsOf = async (fail: (tx: Tx) => Promise<unknown>, times: number) => {
    let attempts = 0;
    const done = inTransaction(own.db, async (tx) => {
      attempts += 1;
      if (attempts <= times) await fail(tx);
    });
    await done.catch(() => undefined);
    return attempts;
  };

  test.each(['40001', '40P01'])('is run again when it lost a race: %s', async (sqlState) => {
    expect(await attemptsOf((tx) => raise(tx, sqlState), 2)).toBe(3);
  });

  test('is run again when its connection breaks', async () => {
    expect(await attemptsOf((tx) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx), 1)).toBe(2);
  });

  test('is not run again when it is wrong', async () => {
    expect(await attemptsOf((tx) => raise(tx, '23505'), 9)).toBe(1);
  });

  test('is given up on when it never succeeds', async () => {
    expect(await attemptsOf((tx) => raise(tx, '40001'), 99)).toBe(5);
  });
});
