import {
  createLogger,
  dataFolder,
  isDatabaseUnavailable,
  openPool,
  readRunFile,
  readSettings,
} from '@cordwatch/infra/service';
import { z } from 'zod';
import { type IntakeStore, intakeStore } from '../intake/intake-store.ts';
import { openDatabase } from '../store/open-database.ts';
import type { Revision } from '../store/revision.ts';
import type { Database } from '../store/tables.ts';
import { openTriageQueue, type TriageQueue } from '../triage/triage-queue.ts';

const settingsSchema = z.object({
  database: z.object({ url: z.url({ protocol: /^postgres(ql)?$/ }).optional() }),
  redis: z.object({ url: z.url({ protocol: /^rediss?$/ }).optional() }),
});

/** Where the running service keeps its data: `DATABASE_URL`, or what `npm start` has written down. */
export function findPlace(): { databaseUrl: string | undefined; redisUrl: string | undefined } {
  const { database, redis } = readSettings(settingsSchema, process.env);
  const databaseUrl = database.url ?? readRunFile(dataFolder(process.env))?.databaseUrl;
  return { databaseUrl, redisUrl: redis.url };
}

export type RunningStore = { readonly db: Database; readonly store: IntakeStore };

/** Opens the running service's store for `use`, and wakes its triage. @throws Error that says what is missing. */
export async function withRunningStore<Result>(use: (store: RunningStore) => Promise<Result>): Promise<Result> {
  const { databaseUrl, redisUrl } = findPlace();
  if (!databaseUrl) throw new Error('nothing is running here; start it with `npm start`, or set DATABASE_URL');
  const logger = createLogger('cordwatch', 'silent');
  const db = openDatabase(openPool(databaseUrl, { maxConnections: 4, applicationName: 'cordwatch', logger }));
  const queue = new LazyQueue(() => openTriageQueue({ databaseUrl, redisUrl }, logger));
  try {
    return await use({ db, store: intakeStore({ db, logger, wake: (revisions) => queue.wake(revisions) }) });
  } catch (error) {
    throw inWords(error);
  } finally {
    await queue.close();
    await db.destroy();
  }
}

/** Opened when there is something to wake; the sweeper finds what it fails to. */
class LazyQueue {
  readonly #open: () => Promise<TriageQueue>;
  #queue: Promise<TriageQueue> | null = null;
  readonly #waking: Promise<void>[] = [];

  constructor(open: () => Promise<TriageQueue>) {
    this.#open = open;
  }

  wake(revisions: readonly Revision[]): void {
    if (revisions.length === 0) return;
    this.#queue ??= this.#open();
    this.#waking.push(this.#queue.then((queue) => queue.wake(revisions)).catch(() => undefined));
  }

  async close(): Promise<void> {
    await Promise.all(this.#waking);
    await this.#queue?.then((queue) => queue.close()).catch(() => undefined);
  }
}

const undefinedStates: readonly unknown[] = ['42P01', '42883'];

function inWords(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (undefinedStates.includes(code))
    return new Error('the database has no tables of Cordwatch yet; `npm start` makes them');
  if (isDatabaseUnavailable(error)) return new Error('the database does not answer; check DATABASE_URL and the server');
  return error;
}
