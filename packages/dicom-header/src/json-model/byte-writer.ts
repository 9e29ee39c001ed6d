import { refuse } from '../halt.ts';
import { MAX_HEADER_BYTES } from '../limits.ts';

const FIRST_BYTES = 4 * 1024;

/** Bytes that grow, little endian; what is longer than a header may be is refused as HEADER_TOO_LARGE. */
export class ByteWriter {
  #bytes = new Uint8Array(FIRST_BYTES);
  #length = 0;

  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  bytes(bytes: ArrayLike<number>): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  uint16(value: number): void {
    this.bytes([value & 0xff, value >>> 8]);
  }

  uint32(value: number): void {
    this.uint16(value & 0xffff);
    this.uint16(value >>> 16);
  }

  #reserve(count: number): void {
    const needed = this.#length + count;
    if (needed > MAX_HEADER_BYTES) refuse('HEADER_TOO_LARGE');
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(2 * this.#bytes.length, needed));
    grown.set(this.written);
    this.#bytes = grown;
  }
}
