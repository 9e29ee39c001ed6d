import { setTimeout as sleep } from 'node:timers/promises';
import { isDatabaseUnavailable, isLostRace } from '@cordwatch/infra/service';
import { sql } from 'kysely';
import { pass } from '../passage.ts';
import type { Database, Tx } from './tables.ts';

const maxAttempts = 5;
const firstPauseMs = 25;

/**
 * Runs `work` in one transaction, again from its beginning when it lost a race or the connection broke.
 * A commit whose answer was lost is repeated too: `work` has to recognise what it has already done.
 */
export const inTransaction = <Result>(db: Database, work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  retrying(async () => {
    const result = await db.transaction().execute((tx) => workIn(tx, work));
    pass('transaction: committed');
    return result;
  });

async function workIn<Result>(tx: Tx, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  pass('transaction: begun');
  const result = await work(tx);
  pass('transaction: to be committed');
  return result;
}

/** The same for `work` that is one transaction by itself. */
export async function retrying<Result>(work: (attempt: number) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(attempt);
    } catch (error) {
      if (attempt === maxAttempts || !canSucceedLater(error)) throw error;
      await sleep(firstPauseMs * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

/**
 * Runs `work` within a transaction so that its failure leaves the transaction as it was before.
 * @returns null, or why it failed.
 * @throws what another attempt at the whole transaction can cure.
 */
export async function orUndo(tx: Tx, work: () => Promise<void>): Promise<{ readonly error: unknown } | null> {
  await sql`savepoint before_work`.execute(tx);
  try {
    await work();
    await sql`release savepoint before_work`.execute(tx);
    return null;
  } catch (error) {
    if (canSucceedLater(error)) throw error;
    await sql`rollback to savepoint before_work`.execute(tx);
    return { error };
  }
}

const canSucceedLater = (error: unknown): boolean => isDatabaseUnavailable(error) || isLostRace(error);
