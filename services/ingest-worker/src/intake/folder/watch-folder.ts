import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { fileOffers } from '../file-offers.ts';
import type { IntakeStore } from '../intake-store.ts';
import { FolderMemory } from './folder-memory.ts';
import { type ListedFile, listFiles } from './list-files.ts';

export type WatchOptions = {
  readonly folder: string;
  /** A file counts as complete when its size and time have not changed for so long. */
  readonly stableMs: number;
  readonly everyMs: number;
  readonly store: IntakeStore;
  readonly logger: Logger;
  readonly signal: AbortSignal;
};

const filesAtATime = 500;
/** A scan may take at most a tenth of the time. */
const restFactor = 10;

/** Offers every file that comes to rest in a folder, once. The folder is only ever read. Ends with `signal`. */
export async function watchFolder({ everyMs, signal, ...options }: WatchOptions): Promise<void> {
  const memory = new FolderMemory(options.stableMs);
  let troublesTold = 0;
  while (!signal.aborted) {
    const { ready, troubles, scanMs } = await scan(options.folder, memory);
    if (troubles !== troublesTold) tell(options.logger, troubles);
    troublesTold = troubles;
    await takeAll(options, memory, ready, signal);
    await sleep(Math.max(everyMs, restFactor * scanMs), undefined, { signal }).catch(() => undefined);
  }
}

type Scan = { readonly ready: readonly ListedFile[]; readonly troubles: number; readonly scanMs: number };

async function scan(folder: string, memory: FolderMemory): Promise<Scan> {
  const startMs = performance.now();
  let troubles = 0;
  const files = await Array.fromAsync(listFiles(folder, () => troubles++));
  const nowMs = performance.now();
  return { ready: memory.note(files, nowMs, { complete: troubles === 0 }), troubles, scanMs: nowMs - startMs };
}

function tell(logger: Logger, troubles: number): void {
  if (troubles > 0)
    logger.warn({ troubles }, 'parts of the watched folder cannot be listed; check CORDWATCH__FOLDER__PATH');
  else logger.info('the whole watched folder can be listed again');
}

type TakeOptions = Pick<WatchOptions, 'store' | 'logger'>;

async function takeAll(
  { store, logger }: TakeOptions,
  memory: FolderMemory,
  ready: readonly ListedFile[],
  signal: AbortSignal,
) {
  try {
    for (let at = 0; at < ready.length && !signal.aborted; at += filesAtATime) {
      const some = ready.slice(at, at + filesAtATime);
      await store.storeAll(
        'folder',
        fileOffers(
          some.map(({ path }) => path),
          'folder',
        ),
      );
      memory.take(some);
    }
  } catch (error) {
    logger.warn({ error }, 'files of the watched folder could not be stored; they are offered again');
  }
}
