import { createHash } from 'node:crypto';
import type { ListedFile } from './list-files.ts';

const taken = -1;

/**
 * Knows which files have stopped growing and which were taken already: one short digest for each file that is in the
 * folder now. A file that changes is a new one.
 */
export class FolderMemory {
  readonly #stableMs: number;
  /** By the digest of path, size and time: since when the file is as it is, or `taken`. */
  #known = new Map<string, number>();

  constructor(stableMs: number) {
    this.#stableMs = stableMs;
  }

  /**
   * Takes note of everything that a scan saw. @returns what has been the same for `stableMs` and was not taken yet.
   * Files that an incomplete scan did not see are kept in mind.
   */
  note(files: readonly ListedFile[], nowMs: number, scan: { complete: boolean }): ListedFile[] {
    const seen = new Map(scan.complete ? [] : this.#known);
    const ready = files.filter((file) => {
      const key = keyOf(file);
      const since = this.#known.get(key) ?? nowMs;
      seen.set(key, since);
      return since !== taken && nowMs - since >= this.#stableMs;
    });
    this.#known = seen;
    return ready;
  }

  take(files: readonly ListedFile[]): void {
    for (const file of files) this.#known.set(keyOf(file), taken);
  }
}

/** 96 bits: two files are never taken for one. */
const keyOf = ({ path, sizeBytes, modifiedMs }: ListedFile): string =>
  createHash('sha256').update(`${sizeBytes} ${modifiedMs} ${path}`).digest('base64').slice(0, 16);
