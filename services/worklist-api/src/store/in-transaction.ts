import { setTimeout as sleep } from 'node:timers/promises';
import { isLostRace } from '@cordwatch/infra/service';
import type { Transaction } from 'kysely';
import type { Database, Tables } from './tables.ts';

export type Tx = Transaction<Tables>;

const maxAttempts = 5;
const firstPauseMs = 10;

/**
 * Runs `work` in one transaction, again from its beginning when it lost a race: whoever writes about a person may meet the
 * ingest worker, which comes to the same rows from the study's side.
 */
export const inTransaction = async <Result>(db: Database, work: (tx: Tx) => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === maxAttempts || !isLostRace(error)) throw error;
      await sleep(firstPauseMs * 2 ** attempt * (0.5 + Math.random()));
    }
  }
};
