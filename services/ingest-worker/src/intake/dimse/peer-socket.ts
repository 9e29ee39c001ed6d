import type { Socket } from 'node:net';

/** A peer that does not read its answers is cut at this many. */
const maxUnsentBytes = 64 * 1_024;
/** After the last answer: long enough to get it there, and no longer. */
const lingerMs = 1_000;
/** What may still come meanwhile; it is not read. */
const maxDiscardedBytes = 256 * 1_024;

/** Begins the reading of a connection, and gives its socket. */
export type Listen = (heard: (chunk: Uint8Array) => void) => Socket;

/** A socket of which one can get rid: nothing that the peer does, or does not, keeps it. */
export class PeerSocket {
  readonly #socket: Socket;
  #over = false;
  #discarded = 0;

  /** `listen` begins the reading; a chunk is valid until `heard` returns. */
  constructor(listen: Listen, heard: (chunk: Uint8Array) => void, closed: () => void) {
    this.#socket = listen((chunk) => (this.#over ? this.#discard(chunk) : heard(chunk)));
    this.#socket.on('error', () => undefined);
    this.#socket.once('close', closed);
  }

  /** Whether it was ended or cut: what comes from now on is of no interest. */
  get over(): boolean {
    return this.#over;
  }

  /** False when the peer reads too slowly for what it asks. */
  send(bytes: Uint8Array): boolean {
    if (this.#over) return true;
    this.#socket.write(bytes);
    return this.#socket.writableLength <= maxUnsentBytes;
  }

  /** What was sent is given a moment to arrive. */
  end(): void {
    this.#over = true;
    this.#socket.end();
    const cut = setTimeout(() => this.#socket.destroy(), lingerMs);
    this.#socket.once('close', () => clearTimeout(cut));
  }

  /** Gone at once: the last words reach the peer if the system takes them at once. */
  cut(lastWords: readonly Uint8Array[]): void {
    this.#over = true;
    for (const bytes of lastWords) this.#socket.write(bytes);
    this.#socket.destroy();
  }

  #discard(chunk: Uint8Array): void {
    this.#discarded += chunk.length;
    if (this.#discarded > maxDiscardedBytes) this.#socket.destroy();
  }
}
