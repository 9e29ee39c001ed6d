import { type HeaderReading, readHeader } from '@cordwatch/dicom-header';
import { inflateRaw } from './inflate-raw.ts';

const firstReadBytes = 16 * 1024;
const headerLimitBytes = 64 * 1024 * 1024;

/** What became of an object's header: the end of reading, so never `more`. */
export type Reading = Exclude<HeaderReading, { kind: 'more' }>;

/**
 * Reads the header out of an object that arrives in pieces. It holds no more than the header's own bytes, at most
 * 64 MiB of them, and lets the rest of the object pass.
 */
export class HeaderCollector {
  /** Bytes of the object that have come by, held or not. */
  sizeBytes = 0;
  /** The largest prefix that was held; the cost of this object in memory. */
  heldBytes = 0;
  #pieces: Uint8Array[] = [];
  #wantedBytes = firstReadBytes;
  #reading: Reading | null = null;

  get settled(): boolean {
    return this.#reading !== null;
  }

  /** How many more bytes bring the header a step further. */
  get missingBytes(): number {
    return this.#wantedBytes - this.heldBytes;
  }

  push(piece: Uint8Array): void {
    this.sizeBytes += piece.length;
    if (this.#reading) return;
    this.#pieces.push(piece);
    this.heldBytes += piece.length;
    if (this.heldBytes >= this.#wantedBytes) this.#read(false);
  }

  /** The object is over: whatever has come is all of it. */
  finish(): Reading {
    if (!this.#reading) this.#read(true);
    return this.#reading ?? { kind: 'unreadable', reason: 'TRUNCATED' };
  }

  #read(complete: boolean): void {
    const bytes = Buffer.concat(this.#pieces);
    this.#pieces = [bytes];
    const reading = readHeader(bytes, { complete, inflateRaw });
    if (reading.kind !== 'more') this.#settle(reading);
    else if (this.heldBytes >= headerLimitBytes) this.#settle({ kind: 'unreadable', reason: 'HEADER_TOO_LARGE' });
    else this.#wantedBytes = Math.min(Math.max(reading.atLeastBytes, 2 * this.heldBytes), headerLimitBytes);
  }

  #settle(reading: Reading): void {
    this.#reading = reading;
    this.#pieces = [];
  }
}
