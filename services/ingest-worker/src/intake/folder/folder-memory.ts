import { createHash } from 'node:crypto';
import type { ListedFile } from './list-files.ts';

type Known = {
  /** When the file may be read; never when it was taken. */
  readyMs: number;
  /** The last scan that saw it. */
  scan: number;
  /** It could not be opened, and somebody was told. */
  told: boolean;
};

/**
 * Knows which files have stopped growing and which were taken already: one short digest for each file that is in the
 * folder now. A file that changes is a new one.
 */
export class FolderMemory {
  readonly #stableMs: number;
  /** By the digest of path, size and time. */
  readonly #known = new Map<string, Known>();
  #scan = 0;

  constructor(stableMs: number) {
    this.#stableMs = stableMs;
  }

  beginScan(): void {
    this.#scan += 1;
  }

  /** Takes note of a file that a scan sees. @returns whether it has been the same for `stableMs` and was not taken yet. */
  note(file: ListedFile, nowMs: number): boolean {
    const key = keyOf(file);
    const known = this.#known.get(key) ?? { readyMs: nowMs + this.#stableMs, scan: 0, told: false };
    known.scan = this.#scan;
    this.#known.set(key, known);
    return nowMs >= known.readyMs;
  }

  /** Forgets what is gone; a scan that did not see everything cannot tell. */
  endScan({ complete }: { complete: boolean }): void {
    if (!complete) return;
    for (const [key, { scan }] of this.#known) if (scan !== this.#scan) this.#known.delete(key);
  }

  take(file: ListedFile): void {
    this.#change(file, { readyMs: Number.POSITIVE_INFINITY });
  }

  /** Of a file that could not be opened: it is tried again, and was told of. */
  postpone(file: ListedFile, untilMs: number): void {
    this.#change(file, { readyMs: untilMs, told: true });
  }

  wasTold(file: ListedFile): boolean {
    return this.#known.get(keyOf(file))?.told ?? false;
  }

  #change(file: ListedFile, change: Partial<Known>): void {
    const known = this.#known.get(keyOf(file));
    if (known) Object.assign(known, change);
  }
}

/** 96 bits: two files are never taken for one. */
const keyOf = ({ path, sizeBytes, modifiedMs }: ListedFile): string =>
  createHash('sha256').update(`${sizeBytes} ${modifiedMs} `).update(path).digest('base64').slice(0, 16);
