import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { databaseOfTest } from '../testing/database-of-test.ts';
import { inTransaction, type Tx } from './in-transaction.ts';

const current = databaseOfTest();
const raise = (tx: Tx, sqlState: string) =>
  sql`do ${sql.raw(`$$ begin raise exception using errcode = '${sqlState}'; end $$`)}`.execute(tx);

describe('a transaction', () => {
  const attemptsOf = async (sqlState: string, times: number): Promise<number> => {
    let attempts = 0;
    const done = inTransaction(current().db, async (tx) => {
      attempts += 1;
      if (attempts <= times) await raise(tx, sqlState);
    });
    await done.catch(() => undefined);
    return attempts;
  };

  test.each(['40001', '40P01'])('is run again when it lost a race: %s', async (sqlState) => {
    expect(await attemptsOf(sqlState, 2)).toBe(3);
  });

  test('is not run again when it is wrong, and given up on when it never succeeds', async () => {
    expect(await attemptsOf('23505', 9)).toBe(1);
    expect(await attemptsOf('40P01', 99)).toBe(5);
  });

  test('that waits for another that waits for it is run again', async () => {
    const { db, pool } = current();
    await pool.query(`insert into person (person_id) values ('a'), ('b')`);
    const touch = (tx: Tx, id: string) => sql`update person set rev = rev + 1 where person_id = ${id}`.execute(tx);
    const both = Promise.withResolvers<void>();
    let waiting = 2;
    const crossing = (one: string, other: string) =>
      inTransaction(db, async (tx) => {
        await touch(tx, one);
        if (--waiting === 0) both.resolve();
        await both.promise;
        await touch(tx, other);
      });
    await Promise.all([crossing('a', 'b'), crossing('b', 'a')]);
    const { rows } = await pool.query('select rev::int as rev from person');
    expect(rows).toEqual([{ rev: 3 }, { rev: 3 }]);
  });
});
