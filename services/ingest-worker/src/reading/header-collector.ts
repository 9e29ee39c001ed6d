import { type HeaderReading, readHeader, type UnreadableReason } from '@cordwatch/dicom-header';
import type { HeldBytes } from '../intake/offer.ts';
import { beforePixels } from './before-pixels.ts';
import { inflateRaw } from './inflate-raw.ts';

const firstReadBytes = 16 * 1024;
const headerLimitBytes = 64 * 1024 * 1024;
const heldLimitBytes = 256 * 1024;

/** What has no elements, so that nobody knows where pixels may begin. */
const strangers: ReadonlySet<UnreadableReason> = new Set(['NOT_DICOM', 'INFLATE_FAILED']);

/** What became of an object's header: the end of reading, so never `more`. */
export type Reading = Exclude<HeaderReading, { kind: 'more' }>;

/**
 * Reads the header out of an object that arrives in pieces. It holds no more than the header's own bytes, at most
 * 64 MiB of them, and lets the rest of the object pass. Of an object without a header it keeps the beginning, 256 KiB,
 * and nothing of its pixels.
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

  /** What was found out, as soon as it was; null while more of the object is needed for it. */
  get reading(): Reading | null {
    return this.#reading;
  }

  /** How many more bytes bring the header a step further. */
  get missingBytes(): number {
    return this.#wantedBytes - this.heldBytes;
  }

  push(piece: Uint8Array): void {
    this.sizeBytes += piece.length;
    for (let rest = piece; rest.length > 0 && this.missingBytes > 0; ) {
      const taken = rest.subarray(0, this.missingBytes);
      rest = rest.subarray(taken.length);
      this.#take(taken);
    }
  }

  /** The object is over: whatever has come is all of it. */
  finish(): Reading {
    if (!this.#reading) this.#read(true);
    return this.#reading ?? { kind: 'unreadable', reason: 'TRUNCATED' };
  }

  /** The beginning of the object without its pixels, for the quarantine. */
  held(): HeldBytes {
    const beginning = Buffer.concat(this.#pieces).subarray(0, heldLimitBytes);
    const reading = this.finish();
    const isDicom = reading.kind === 'header' || !strangers.has(reading.reason);
    return beforePixels(beginning, { sizeBytes: this.sizeBytes, isDicom });
  }

  #take(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
    this.heldBytes += bytes.length;
    if (!this.#reading && this.missingBytes === 0) this.#read(false);
  }

  #read(complete: boolean): void {
    const bytes = Buffer.concat(this.#pieces);
    this.#pieces = [bytes];
    const reading = readHeader(bytes, { complete, inflateRaw });
    if (reading.kind !== 'more') this.#settle(reading, bytes);
    else if (this.heldBytes >= headerLimitBytes)
      this.#settle({ kind: 'unreadable', reason: 'HEADER_TOO_LARGE' }, bytes);
    else this.#wantedBytes = Math.min(Math.max(reading.atLeastBytes, 2 * this.heldBytes), headerLimitBytes);
  }

  /** Nothing more is wanted behind a header; of what has none, as much as is put aside. */
  #settle(reading: Reading, bytes: Buffer): void {
    this.#reading = reading;
    this.#wantedBytes = reading.kind === 'header' ? 0 : heldLimitBytes;
    if (bytes.length > heldLimitBytes) this.#pieces = [Buffer.from(bytes.subarray(0, heldLimitBytes))];
  }
}
