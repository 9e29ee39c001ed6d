import { fstat } from 'node:fs';
import { promisify } from 'node:util';
import { pass } from '../../passage.ts';
import { collectHeader, withFile } from '../../reading/read-header-file.ts';
import type { IntakeStore } from '../intake-store.ts';
import type { Offer } from '../offer.ts';
import { offerOf } from '../offer-of.ts';
import type { FolderMemory } from './folder-memory.ts';
import { isGone, type ListedFile } from './list-files.ts';

export type TakeOptions = {
  readonly store: IntakeStore;
  readonly memory: FolderMemory;
  readonly senderOf: (file: ListedFile) => string;
};

const filesAtATime = 16;
/** A file that cannot be opened is put aside once, so that somebody sees it, and tried again from time to time. */
const retryMs = 60_000;

/**
 * Stores files that have come to rest, and remembers it. What is gone or has changed since it was listed is left to the
 * next scan. @throws when the database stays unavailable; then nothing is remembered.
 */
export async function takeFiles(files: readonly ListedFile[], { store, memory, senderOf }: TakeOptions): Promise<void> {
  const settled: FileReading[] = [];
  await store.storeAll('folder', offers());
  pass('folder: files stored');
  for (const { is, file } of settled) {
    if (is === 'closed') memory.postpone(file, performance.now() + retryMs);
    else memory.take(file);
  }
  pass('folder: files noted');

  async function* offers(): AsyncGenerator<Offer> {
    for await (const reading of readFiles(files)) {
      const { is, file, offer } = reading;
      settled.push({ is, file });
      if (is === 'closed' && memory.wasTold(file)) continue;
      yield { ...offer, sender: senderOf(file), source: file.path.toString(), sizeBytes: file.sizeBytes };
    }
  }
}

/** Several at a time, in the order given, without those that are moving. */
async function* readFiles(files: readonly ListedFile[]): AsyncGenerator<ReadFile> {
  const reading: Promise<ReadFile | null>[] = [];
  for (const file of files) {
    reading.push(readFile(file));
    const first = reading.length < filesAtATime ? null : await reading.shift();
    if (first) yield first;
  }
  for (const last of await Promise.all(reading)) if (last) yield last;
}

type FileReading = { readonly is: 'read' | 'closed'; readonly file: ListedFile };
type ReadFile = FileReading & { readonly offer: Omit<Offer, 'sender' | 'source'> };

const closed = {
  ...{ sizeBytes: null, headerBytes: 0, held: null },
  readout: { kind: 'unreadable', reason: 'CANNOT_OPEN' },
} as const;

/** Null for a file that is moving. */
async function readFile(file: ListedFile): Promise<ReadFile | null> {
  try {
    return await withFile(file.path, (descriptor) => readOpen(file, descriptor));
  } catch (error) {
    return isGone(error) ? null : { is: 'closed', file, offer: closed };
  }
}

/** What was read counts only of the file that was listed: meanwhile it may have been written again, or be a pipe. */
async function readOpen(file: ListedFile, descriptor: number): Promise<ReadFile | null> {
  const offer = await collectHeader(descriptor).then(offerOf, () => closed);
  if (!(await isStill(file, descriptor))) return null;
  return { is: offer === closed ? 'closed' : 'read', file, offer };
}

async function isStill({ sizeBytes, modifiedMs }: ListedFile, descriptor: number): Promise<boolean> {
  const now = await statOf(descriptor);
  return now.isFile() && now.size === sizeBytes && now.mtimeMs === modifiedMs;
}

const statOf = promisify(fstat);
