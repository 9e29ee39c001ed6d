import { sql } from 'kysely';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { intakeStore } from '../intake/intake-store.ts';
import { pullMetrics } from '../intake/pull/pull-metrics.ts';
import { type PullOptions, pullRound } from '../intake/pull/pull-round.ts';
import { pullSettings } from '../intake/pull/pull-settings.ts';
import type { Database } from '../store/tables.ts';

export type Puller = {
  readonly pull: () => Promise<boolean>;
  /** What was logged, as it is. */
  readonly log: string[];
  readonly registry: Registry;
};

/** Pulls from one PACS, a round at a time, with short patience. */
export function aPuller(
  db: Database,
  url: string,
  more: Record<string, string> = {},
  changes: Partial<PullOptions> = {},
): Puller {
  const { sources, ...settings } = pullSettings.parse({
    ...{ url, name: 'North', pageSize: '2', everySeconds: '0.05', timeoutSeconds: '5', answerSeconds: '5' },
    ...more,
  });
  const [pacs] = sources;
  if (!pacs) throw new Error('no PACS');
  const log: string[] = [];
  const logger = pino({}, { write: (line: string) => void log.push(line) });
  const registry = new Registry();
  const options: PullOptions = {
    ...{ db, logger, settings },
    store: intakeStore({ db, logger, wake: () => undefined }),
    metrics: pullMetrics(registry),
    senders: { heard: () => undefined },
    signal: new AbortController().signal,
    ...changes,
  };
  return { pull: () => pullRound(pacs, options), log, registry };
}

/** Whatever waits for its turn has it now. */
export async function makeDue(db: Database): Promise<void> {
  await sql`update pull_source set next_at = now() - interval '1 second'`.execute(db);
  await sql`update pull_study set next_at = now() - interval '1 second'`.execute(db);
}

export type SourceState = {
  failures: number;
  lastReason: string | null;
  pauseSeconds: number;
  isListed: boolean;
  unusable: number;
};

export async function sourceState(db: Database): Promise<SourceState | undefined> {
  const { rows } = await sql<SourceState>`
    select failures, last_reason as "lastReason", extract(epoch from next_at - now())::float as "pauseSeconds",
      listed_at is not null as "isListed", unusable
    from pull_source
  `.execute(db);
  return rows[0];
}

export type StudyState = { uid: string; lastReason: string | null; isFetched: boolean; attempts: number };

export async function pulledStudies(db: Database): Promise<StudyState[]> {
  const { rows } = await sql<StudyState>`
    select study_instance_uid as uid, last_reason as "lastReason", attempts,
      fetched_digest is not distinct from seen_digest as "isFetched"
    from pull_study order by uid
  `.execute(db);
  return rows;
}
