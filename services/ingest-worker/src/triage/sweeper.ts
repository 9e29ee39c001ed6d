import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { pass } from '../passage.ts';
import { takeOverdue } from '../store/session-statements.ts';
import type { Database } from '../store/tables.ts';
import type { TriageOutcome } from './triage-study.ts';

const everyMs = 2_000;
/** How long a wake-up may take before it counts as lost. */
const graceMs = 2_000;
const leaseMs = 30_000;
/** Triaged together, and as many again at once while there are more. */
const atMost = 16;

export type SweeperOptions = {
  readonly db: Database;
  /** Makes some of what is outdated wait for triage; never throws. */
  readonly renew: () => Promise<void>;
  readonly triage: (studyInstanceUid: string) => Promise<TriageOutcome>;
  readonly logger: Logger;
  readonly signal: AbortSignal;
};

/**
 * Triages what waits too long, without the queue: a queue may be down or may have forgotten. What was judged under other
 * rules is made to wait, some at a time. Ends with `signal`.
 */
export async function sweepUntil({ signal, renew, ...options }: SweeperOptions): Promise<void> {
  while (!signal.aborted) {
    await renew();
    const taken = await sweepOnce(options);
    if (taken < atMost) await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

/** @returns how many studies were taken. */
async function sweepOnce({ db, triage, logger }: Omit<SweeperOptions, 'signal' | 'renew'>): Promise<number> {
  try {
    const overdue = await takeOverdue(db, { graceMs, leaseMs, atMost });
    pass('sweep: overdue taken');
    const outcomes = await Promise.allSettled(overdue.map(triage));
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    pass('sweep: overdue triaged');
    return overdue.length;
  } catch (error) {
    logger.warn({ error }, 'the sweep for untriaged studies failed; it is tried again');
    return 0;
  }
}
