import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { fileOffers } from '../file-offers.ts';
import type { StoreOffers } from '../store-offers.ts';
import { FolderMemory } from './folder-memory.ts';
import { type ListedFile, listFiles } from './list-files.ts';

export type WatchOptions = {
  readonly folder: string;
  /** A file counts as complete when its size and time have not changed for so long. */
  readonly stableMs: number;
  readonly everyMs: number;
  readonly store: StoreOffers;
  readonly logger: Logger;
  readonly signal: AbortSignal;
};

const filesAtATime = 500;
/** A scan may take at most a tenth of the time. */
const restFactor = 10;

/** Offers every file that comes to rest in a folder, once. The folder is only ever read. Ends with `signal`. */
export async function watchFolder({ everyMs, signal, ...options }: WatchOptions): Promise<void> {
  const memory = new FolderMemory(options.stableMs);
  while (!signal.aborted) {
    const startMs = performance.now();
    const ready = await scan(options, memory);
    const scanMs = performance.now() - startMs;
    await takeAll(options, memory, ready, signal);
    await sleep(Math.max(everyMs, restFactor * scanMs), undefined, { signal }).catch(() => undefined);
  }
}

type ScanOptions = Omit<WatchOptions, 'everyMs' | 'signal'>;

async function scan({ folder, logger }: ScanOptions, memory: FolderMemory): Promise<ListedFile[]> {
  let troubles = 0;
  const files = await Array.fromAsync(listFiles(folder, () => troubles++));
  if (troubles > 0) logger.warn({ troubles }, 'parts of the watched folder cannot be listed');
  return memory.note(files, performance.now(), { complete: troubles === 0 });
}

async function takeAll({ store, logger }: ScanOptions, memory: FolderMemory, ready: ListedFile[], signal: AbortSignal) {
  try {
    for (let at = 0; at < ready.length && !signal.aborted; at += filesAtATime) {
      const some = ready.slice(at, at + filesAtATime);
      await store('folder', fileOffers(some.map(({ path }) => path)));
      memory.take(some);
    }
  } catch (error) {
    logger.warn({ error }, 'files of the watched folder could not be stored; they are offered again');
  }
}
