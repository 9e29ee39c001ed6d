import { type FileHandle, open, readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Specimen } from './specimens.ts';

const via = z.enum(['stow', 'dimse', 'folder', 'pull', 'replay']);
export type SentVia = z.output<typeof via>;

const line = z.object({
  /** `placed`: at rest in the folder, listed by the PACS, or to be replayed: nobody waits for an answer, and it is to come in. */
  is: z.enum(['offered', 'acknowledged', 'placed', 'refused', 'unanswered']),
  via,
  study: z.string(),
  series: z.string(),
  sop: z.string(),
  digest: z.string(),
  /** Of the answer, as the protocol says it. */
  status: z.string().exactOptional(),
  atMs: z.number(),
});
export type LedgerLine = z.output<typeof line>;

/** What a sender wrote down: append-only, and on disk before it counts. The truth that the store is held to. */
export type Ledger = {
  /** Resolves when the lines are on disk. */
  readonly write: (lines: readonly LedgerLine[]) => Promise<void>;
  readonly file: string;
  readonly close: () => Promise<void>;
};

/** Many senders write at once: what waits while the disk is busy goes down together. */
export async function openLedger(file: string): Promise<Ledger> {
  const handle = await open(file, 'a');
  let waiting: LedgerLine[] = [];
  let next: Promise<void> | null = null;
  let last: Promise<void> = Promise.resolve();
  return { write, file, close: () => last.finally(() => handle.close()) };

  function write(lines: readonly LedgerLine[]): Promise<void> {
    waiting.push(...lines);
    next ??= last.then(async () => {
      const now = waiting;
      [waiting, next] = [[], null];
      await append(handle, now);
    });
    last = next;
    return next;
  }
}

async function append(handle: FileHandle, lines: readonly LedgerLine[]): Promise<void> {
  await handle.write(lines.map((one) => `${JSON.stringify(one)}\n`).join(''));
  await handle.datasync();
}

export async function readLedger(file: string): Promise<LedgerLine[]> {
  const text = await readFile(file, 'utf8');
  return text.split('\n').flatMap((one) => (one === '' ? [] : [line.parse(JSON.parse(one))]));
}

export const lineOf = (
  is: LedgerLine['is'],
  via: SentVia,
  specimen: Pick<Specimen, 'study' | 'series' | 'sop' | 'digest'>,
  status?: string,
): LedgerLine => ({
  is,
  via,
  study: specimen.study,
  series: specimen.series,
  sop: specimen.sop,
  digest: specimen.digest,
  ...(status === undefined ? {} : { status }),
  atMs: Date.now(),
});

/** One version of one instance. */
export const keyOf = ({
  study,
  series,
  sop,
  digest,
}: Pick<LedgerLine, 'study' | 'series' | 'sop' | 'digest'>): string => `${study} ${series} ${sop} ${digest}`;
