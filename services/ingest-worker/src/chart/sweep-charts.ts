import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { findUncharted, reviseChartedUnderOthers } from '../store/chart-statements.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { Database } from '../store/tables.ts';
import { chartPerson, policiesInForce } from './chart-person.ts';
import { chartedUnder } from './make-chart.ts';

const everyMs = 500;
const atMost = 50;

export type ChartSweep = { readonly db: Database; readonly logger: Logger; readonly signal: AbortSignal };

/**
 * Charts persons whose context, identity or policies changed, and those whom triage left behind. Triage charts in its own
 * transaction and needs nobody to be woken; a change by the API is seen here within half a second. Ends with `signal`.
 */
export async function sweepCharts({ db, logger, signal }: ChartSweep): Promise<void> {
  const renew = renewal(db, logger);
  while (!signal.aborted) {
    const charted = await sweepOnce(db, logger, renew).catch((error) => {
      logger.warn({ error }, 'the sweep for charts failed; it is tried again');
      return 0;
    });
    if (charted < atMost) await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

/** @returns how many persons waited. */
async function sweepOnce(db: Database, logger: Logger, renew: () => Promise<void>): Promise<number> {
  await renew();
  const waiting = await findUncharted(db, atMost);
  for (const personId of waiting) await inTransaction(db, (tx) => chartPerson(tx, personId, logger));
  return waiting.length;
}

/** Has some persons charted again that were charted under other policies; none are looked for once none are left. */
function renewal(db: Database, logger: Logger): () => Promise<void> {
  let done = '';
  return async () => {
    const under = chartedUnder(await policiesInForce(db));
    if (done === under) return;
    const revised = await reviseChartedUnderOthers(db, under, atMost);
    if (revised > 0) logger.info({ persons: revised }, 'persons are charted again under other policies');
    else done = under;
  };
}
