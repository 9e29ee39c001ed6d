import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { pass } from '../../passage.ts';
import type { IntakeStore } from '../intake-store.ts';
import { FolderMemory } from './folder-memory.ts';
import { folderSenders } from './folder-sender.ts';
import { type ListedFile, listFiles } from './list-files.ts';
import { type TakeOptions, takeFiles } from './take-files.ts';

export type WatchOptions = {
  readonly folder: string;
  /** A file counts as complete when its size and time have not changed for so long. */
  readonly stableMs: number;
  readonly everyMs: number;
  /** Each folder directly below is a sender of its own. */
  readonly senderFolders?: boolean;
  readonly store: IntakeStore;
  readonly logger: Logger;
  readonly signal: AbortSignal;
};

/** Some batches: one is read while the one before is stored. */
const filesAtATime = 2_000;
/** A scan may take at most a tenth of the time. */
const restFactor = 10;

/** Offers every file that comes to rest in a folder, once. The folder is only ever read. Ends with `signal`. */
export async function watchFolder({ everyMs, signal, ...options }: WatchOptions): Promise<void> {
  const folder = resolve(options.folder);
  const memory = new FolderMemory(options.stableMs);
  const senderOf = folderSenders(folder, options.senderFolders ?? false);
  let troublesTold = 0;
  while (!signal.aborted) {
    const { troubles, listingMs } = await scan(
      folder,
      { store: options.store, memory, senderOf },
      options.logger,
      signal,
    );
    if (troubles !== troublesTold) tell(options.logger, troubles);
    troublesTold = troubles;
    await sleep(Math.max(everyMs, restFactor * listingMs), undefined, { signal }).catch(() => undefined);
  }
}

type Scan = { readonly troubles: number; readonly listingMs: number };

/**
 * Goes through the folder once and takes what is ready as it comes by: no list of all files is held, and the next are
 * listed while some are taken.
 */
async function scan(folder: string, take: TakeOptions, logger: Logger, signal: AbortSignal): Promise<Scan> {
  const startMs = performance.now();
  let [troubles, takingMs, taking] = [0, 0, Promise.resolve(true)];
  let ready: ListedFile[] = [];
  take.memory.beginScan();
  for await (const file of listFiles(folder, () => troubles++)) {
    if (signal.aborted) break;
    if (take.memory.note(file, performance.now())) ready.push(file);
    if (ready.length === filesAtATime) await takeReady();
  }
  if (!signal.aborted) await takeReady();
  await taken();
  take.memory.endScan({ complete: troubles === 0 && !signal.aborted });
  pass('folder: scanned');
  return { troubles, listingMs: performance.now() - startMs - takingMs };

  /** Once some were refused, nothing more is tried before the next scan. */
  async function takeReady(): Promise<void> {
    if (await taken()) taking = couldTake(ready, take, logger);
    ready = [];
  }

  async function taken(): Promise<boolean> {
    const beganMs = performance.now();
    const isTaken = await taking;
    takingMs += performance.now() - beganMs;
    return isTaken;
  }
}

/** False when they could not be stored. */
async function couldTake(files: readonly ListedFile[], take: TakeOptions, logger: Logger): Promise<boolean> {
  try {
    if (files.length > 0) await takeFiles(files, take);
    return true;
  } catch (error) {
    logger.warn({ error }, 'files of the watched folder could not be stored; they are offered again');
    return false;
  }
}

function tell(logger: Logger, troubles: number): void {
  if (troubles > 0)
    logger.warn({ troubles }, 'parts of the watched folder cannot be listed; check CORDWATCH__FOLDER__PATH');
  else logger.info('the whole watched folder can be listed again');
}
