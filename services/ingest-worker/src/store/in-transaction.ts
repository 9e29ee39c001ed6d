import { setTimeout as sleep } from 'node:timers/promises';
import { isDatabaseUnavailable } from '@cordwatch/infra/service';
import type { Database, Tx } from './tables.ts';

const maxAttempts = 5;
const firstPauseMs = 25;

/** PostgreSQL SQLSTATE: serialization failure and deadlock. */
const lostRaces = new Set(['40001', '40P01']);

/**
 * Runs `work` in one transaction, again from its beginning when it lost a race or the connection broke.
 * A commit whose answer was lost is repeated too: `work` has to recognise what it has already done.
 */
export async function inTransaction<Result>(db: Database, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === maxAttempts || !canSucceedLater(error)) throw error;
      await sleep(firstPauseMs * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

const canSucceedLater = (error: unknown): boolean => isDatabaseUnavailable(error) || lostRaces.has(sqlStateOf(error));

const sqlStateOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
