import { setTimeout as sleep } from 'node:timers/promises';
import { sweepCharts } from '../chart/sweep-charts.ts';
import type { Metrics } from '../metrics.ts';
import { pass } from '../passage.ts';
import { renewal } from '../rules/renewal.ts';
import type { Revision } from '../store/revision.ts';
import type { QueuePlace } from './queue-backend.ts';
import { sweepUntil } from './sweeper.ts';
import { openTriageQueue, type TriageQueue } from './triage-queue.ts';
import { type TriageDependencies, type TriageOutcome, triageStudy } from './triage-study.ts';

export type TriageOptions = TriageDependencies & {
  readonly place: QueuePlace;
  readonly concurrency: number;
  readonly metrics: Metrics;
};

export type RunningTriage = {
  /** Never throws: a wake-up that is lost is found by the sweeper. */
  readonly wake: (revisions: readonly Revision[]) => void;
  /** Lets running triage end. */
  readonly stop: () => Promise<void>;
};

const pauseMs = 2_000;

/** Starts the sweeper at once, and queue and worker as soon as their server is there. */
export function startTriage({ place, concurrency, metrics, ...deps }: TriageOptions): RunningTriage {
  const stopping = new AbortController();
  let queue: TriageQueue | null = null;
  const sweeping = sweepUntil({
    db: deps.db,
    renew: renewal(deps),
    triage,
    logger: deps.logger,
    signal: stopping.signal,
  });
  const charting = sweepCharts({ db: deps.db, logger: deps.logger, signal: stopping.signal });
  const opening = openQueue();
  return { wake, stop };

  function wake(revisions: readonly Revision[]): void {
    queue?.wake(revisions).catch((error) => deps.logger.debug({ error }, 'a wake-up was lost; the sweeper finds it'));
  }

  async function triage(studyInstanceUid: string): Promise<TriageOutcome> {
    const outcome = await metrics.timeTriage(() => triageStudy(deps, studyInstanceUid));
    pass('triage: ended');
    if (outcome.is === 'superseded') wake([outcome.toTriage]);
    return outcome;
  }

  async function openQueue(): Promise<void> {
    while (!queue && !stopping.signal.aborted) {
      queue = await openTriageQueue(place, deps.logger).catch(() => null);
      if (!queue) await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    queue?.work(triage, concurrency);
  }

  async function stop(): Promise<void> {
    stopping.abort();
    await Promise.all([sweeping, charting, opening]);
    await queue?.close();
  }
}
