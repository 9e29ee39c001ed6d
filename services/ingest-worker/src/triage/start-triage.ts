import type { Metrics } from '../metrics.ts';
import type { Revision } from '../store/revise-studies.ts';
import { sweepUntil } from './sweeper.ts';
import { openTriageQueue, type QueuePlace, startTriageWorker } from './triage-queue.ts';
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

/** Starts queue, worker and sweeper. The database has to answer: BullMQ does not try again to reach it at first. */
export function startTriage({ place, concurrency, metrics, ...deps }: TriageOptions): RunningTriage {
  const onError = rarely((error: Error) => deps.logger.warn({ error }, 'the triage queue has trouble'));
  const queue = openTriageQueue(place, onError);
  const wake = (revisions: readonly Revision[]) => {
    if (revisions.length > 0) queue.wake(revisions).catch(onError);
  };
  const triage = async (studyInstanceUid: string): Promise<TriageOutcome> => {
    const outcome = await metrics.timeTriage(() => triageStudy(deps, studyInstanceUid));
    if (outcome.is === 'superseded') wake([outcome.toTriage]);
    return outcome;
  };
  const worker = startTriageWorker({ ...place, concurrency, triage, onError });
  const stopping = new AbortController();
  const sweeping = sweepUntil({ db: deps.db, triage, logger: deps.logger, signal: stopping.signal });
  return { wake, stop };

  async function stop() {
    stopping.abort();
    await Promise.allSettled([sweeping, worker.close()]);
    await queue.close().catch(onError);
  }
}

const pauseMs = 5_000;

/** A queue that cannot reach its server reports it in a tight loop: one report in five seconds is enough. */
function rarely(report: (error: Error) => void): (error: Error) => void {
  let quietUntilMs = 0;
  return (error) => {
    if (performance.now() < quietUntilMs) return;
    quietUntilMs = performance.now() + pauseMs;
    report(error);
  };
}
