import type { Logger } from 'pino';
import { pass } from '../passage.ts';
import { type Revision, revisionSchema } from '../store/revision.ts';
import { openQueueBackend, type QueuePlace } from './queue-backend.ts';

const queueName = 'triage';
/** As long as `storeBatch` lets a study settle, so that a job finds the study's turn come. */
const delayMs = 1_000;

/** Wake-ups only: the truth is `rev > triaged_rev`, and a lost wake-up is found by the sweeper. */
export type TriageQueue = {
  readonly wake: (revisions: readonly Revision[]) => Promise<void>;
  /** Triages what it is woken for, until the queue is closed. */
  readonly work: (triage: (studyInstanceUid: string) => Promise<unknown>, concurrency: number) => void;
  /** Lets running triage end. */
  readonly close: () => Promise<void>;
};

/** @throws when the queue's server cannot be reached now. */
export async function openTriageQueue(place: QueuePlace, logger: Logger): Promise<TriageQueue> {
  const backend = await openQueueBackend(place, logger);
  const onError = rarely((error: Error) => logger.warn({ error }, 'the triage queue has trouble'));
  const queue = backend.openQueue(queueName);
  queue.on('error', onError);
  const workers: { close: () => Promise<void> }[] = [];
  return { wake, work, close };

  async function wake(revisions: readonly Revision[]) {
    if (revisions.length > 0) await queue.addBulk(revisions.map(jobOf));
  }

  function work(triage: (studyInstanceUid: string) => Promise<unknown>, concurrency: number) {
    const take = async ({ data }: { readonly data: unknown }) => {
      pass('queue: job taken');
      await triage(studyOf(data));
    };
    const worker = backend.openWorker(queueName, take, concurrency);
    worker.on('error', onError);
    workers.push(worker);
  }

  async function close() {
    await Promise.allSettled(workers.map((worker) => worker.close()));
    await queue.close().catch(onError);
    await backend.close();
  }
}

/** The job's id carries the revision: an id that was seen before would be ignored without a word. */
const jobOf = (revision: Revision) => ({
  name: 'triage',
  data: revision,
  opts: {
    jobId: `${revision.studyInstanceUid}-${revision.rev}`,
    delay: delayMs,
    removeOnComplete: true,
    removeOnFail: true,
  },
});

const studyOf = (data: unknown): string => revisionSchema.parse(data).studyInstanceUid;

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
