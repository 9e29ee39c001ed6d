import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '../migrate.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import { isDatabaseUnavailable } from '../service/index.ts';
import { say } from './say.ts';
import type { StartSettings } from './start-settings.ts';

export interface Database {
  readonly url: string;
  /** Ours to stop. */
  readonly embedded: boolean;
  readonly stop: () => Promise<void>;
}

/** The database of the settings, or an embedded one in the data folder, which is started again when it dies. */
export async function openDatabase({ database, data }: StartSettings): Promise<Database> {
  if (database.url) return { url: database.url, embedded: false, stop: async () => undefined };
  const folder = path.join(data.folder, 'postgres');
  const postgres = await startPostgres({ folder });
  if (postgres.folder !== folder) say(`PostgreSQL may not enter ${data.folder}; its data is in ${postgres.folder}`);
  if (postgres.adopted) say('PostgreSQL was still running and goes on');
  const stopping = new AbortController();
  const kept = keepPostgres(folder, stopping.signal);
  const stop = async () => {
    stopping.abort();
    await kept;
    await postgres.stop();
  };
  return { url: postgres.urlOf('postgres'), embedded: true, stop };
}

const lookEveryMs = 2_000;

/** Adopting finds a living server and starts a dead one, on the port that the services know. */
async function keepPostgres(folder: string, stopping: AbortSignal): Promise<void> {
  const pause = () => sleep(lookEveryMs, undefined, { signal: stopping }).catch(() => undefined);
  for (await pause(); !stopping.aborted; await pause()) {
    try {
      const { adopted } = await startPostgres({ folder });
      if (!adopted) say('PostgreSQL had ended unexpectedly and was started again');
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }
}

const pauseMs = 2_000;

/** Migrates, waiting for a database that does not answer yet. @throws Error naming the migration that failed. */
export async function migrateWhenThere(url: string, signal: AbortSignal): Promise<void> {
  for (let told = false; !signal.aborted; told = true) {
    const failure = await migrate(url).then(
      () => null,
      (error: unknown) => error,
    );
    if (!failure) return;
    if (!isMissing(failure)) throw failure;
    if (!told) say(missing(url));
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}

const missing = (url: string): string =>
  `The database at ${new URL(url).host} does not answer: check DATABASE_URL and the server. Waiting for it.`;

const isMissing = (failure: unknown): boolean =>
  isDatabaseUnavailable(failure) || (failure instanceof Error && isDatabaseUnavailable(failure.cause));
