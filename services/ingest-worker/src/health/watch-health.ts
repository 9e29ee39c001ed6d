import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';
import type { Database } from '../store/tables.ts';
import { readHealth } from './read-health.ts';

const everyMs = 5_000;

export type HealthWatch = {
  readonly db: Database;
  readonly metrics: Pick<Metrics, 'showHealth'>;
  readonly logger: Logger;
  readonly signal: AbortSignal;
};

/**
 * Reads the state of intake every few seconds, however often it is scraped: a scrape never waits for the database, and
 * without one it says that nothing is known. Ends with `signal`.
 */
export async function watchHealth({ db, metrics, logger, signal }: HealthWatch): Promise<void> {
  while (!signal.aborted) {
    const health = await readHealth(db).catch((error) => {
      logger.debug({ error }, 'the state of intake could not be read');
      return null;
    });
    metrics.showHealth(health);
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
}
