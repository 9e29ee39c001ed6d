import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';
import { findSessionsAtRest, seeOffPassed } from '../store/alert-statements.ts';
import type { Database } from '../store/tables.ts';
import type { AlertPolicy } from './alert-policy.ts';
import { lookAtSession } from './look-at-session.ts';

const everyMs = 2_000;
/** Sessions a round; a round that is full is followed by the next at once. */
const atMost = 32;
const passedAtMost = 1_000;

export type AlertSweep = {
  readonly db: Database;
  readonly policy: AlertPolicy;
  readonly logger: Logger;
  readonly metrics: Pick<Metrics, 'countAlerts'>;
  readonly signal: AbortSignal;
};

/** Looks at every session that has come to rest, once per change of its facts. Ends with `signal`. */
export async function sweepAlerts({ signal, ...sweep }: AlertSweep): Promise<void> {
  while (!signal.aborted) {
    const isFull = await sweepOnce(sweep).catch((error) => {
      sweep.logger.warn({ error }, 'the sweep for rescan alerts failed; it is tried again');
      return false;
    });
    if (!isFull) await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

/** @returns whether there may be more. */
export async function sweepOnce({ db, policy, metrics }: Omit<AlertSweep, 'signal'>): Promise<boolean> {
  const passed = await seeOffPassed(db, policy.onSiteMinutes, passedAtMost);
  const sessions = await findSessionsAtRest(db, policy.quietSeconds, atMost);
  for (const sessionKey of sessions) metrics.countAlerts(await lookAtSession(db, sessionKey, policy));
  return passed === passedAtMost || sessions.length === atMost;
}
