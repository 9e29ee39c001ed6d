const FIRST_BYTES = 256;

/** Bytes that come in pieces and are few: copied together, so that no small piece keeps a large chunk alive. */
export class GatheredBytes {
  #room = new Uint8Array(0);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(piece: Uint8Array): void {
    const length = this.#length + piece.length;
    if (length > this.#room.length) this.#grow(length);
    this.#room.set(piece, this.#length);
    this.#length = length;
  }

  /** What was gathered; from here on it gathers anew. */
  take(): Uint8Array {
    const bytes = this.#room.subarray(0, this.#length);
    this.#room = new Uint8Array(0);
    this.#length = 0;
    return bytes;
  }

  #grow(length: number): void {
    const room = new Uint8Array(Math.max(FIRST_BYTES, length, 2 * this.#room.length));
    room.set(this.#room.subarray(0, this.#length));
    this.#room = room;
  }
}
