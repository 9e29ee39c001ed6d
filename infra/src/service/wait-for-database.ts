import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Logger } from 'pino';

const firstPauseMs = 250;
const longestPauseMs = 5_000;

/**
 * Waits until the database answers, asking ever less often. It says at once that the database is missing, and when it
 * is back. Resolves true when it answers, false when `signal` aborts first.
 */
export async function waitForDatabase(pool: pg.Pool, logger: Logger, signal: AbortSignal): Promise<boolean> {
  for (let pauseMs = firstPauseMs; !signal.aborted; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    const failure = await failureOf(pool);
    if (!failure) {
      if (pauseMs > firstPauseMs) logger.info('the database answers');
      return true;
    }
    logger.warn(
      { error: failure, nextTryMs: pauseMs },
      'the database does not answer; check DATABASE_URL and the server',
    );
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }
  return false;
}

async function failureOf(pool: pg.Pool): Promise<unknown> {
  try {
    await pool.query('select 1');
    return null;
  } catch (error) {
    return error;
  }
}
