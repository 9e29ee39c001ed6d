import { createPostgresBackend, Queue, Worker } from 'bullmq';
import type { Revision } from '../store/revise-studies.ts';
import { revisionSchema } from '../store/revise-studies.ts';
import type { TriageOutcome } from './triage-study.ts';

const queueName = 'triage';
/** As long as `storeBatch` lets a study settle, so that a job finds the study's turn come. */
const delayMs = 1_000;

/** Where the queue lives: in the database, unless a Redis is named for many machines. */
export type QueuePlace = { readonly databaseUrl: string; readonly redisUrl?: string | undefined };

/** Wake-ups only: the truth is `rev > triaged_rev`, and a lost wake-up is found by the sweeper. */
export type TriageQueue = {
  readonly wake: (revisions: readonly Revision[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

export function openTriageQueue(place: QueuePlace, onError: (error: Error) => void): TriageQueue {
  const queue = place.redisUrl
    ? new Queue(queueName, { connection: { ...redis(place.redisUrl), enableOfflineQueue: false } })
    : new Queue(queueName, { connection: postgres(place.databaseUrl) }, createPostgresBackend);
  queue.on('error', onError);
  return {
    wake: async (revisions) => void (await queue.addBulk(revisions.map(jobOf))),
    close: () => queue.close(),
  };
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

export type TriageWorkerOptions = QueuePlace & {
  readonly concurrency: number;
  readonly triage: (studyInstanceUid: string) => Promise<TriageOutcome>;
  readonly onError: (error: Error) => void;
};

/** Takes wake-ups until closed; closing lets the running ones end. */
export function startTriageWorker({ concurrency, triage, onError, ...place }: TriageWorkerOptions) {
  const work = async ({ data }: { data: unknown }) => {
    await triage(revisionSchema.pick({ studyInstanceUid: true }).parse(data).studyInstanceUid);
  };
  const worker = place.redisUrl
    ? new Worker(queueName, work, { connection: { ...redis(place.redisUrl), maxRetriesPerRequest: null }, concurrency })
    : new Worker(queueName, work, { connection: postgres(place.databaseUrl), concurrency }, createPostgresBackend);
  worker.on('error', onError);
  return { close: () => worker.close() };
}

const redis = (url: string) => ({ url, maxRetriesPerRequest: 1 });

/** Two connections beside the one that listens; a schema of its own, so that a dump of our tables is a dump of ours. */
const postgres = (connectionString: string) => ({ connectionString, schema: 'bullmq', migrate: true, max: 2 });
