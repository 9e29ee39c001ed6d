import { PullFailure } from './pull-failure.ts';

/** One object of a JSON array as it came. `trouble`: it goes over a limit, and `bytes` is only its beginning. */
export type JsonPiece = { readonly bytes: Uint8Array; readonly trouble: 'TOO_DEEP' | 'HEADER_TOO_LARGE' | null };

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const SPACES: readonly number[] = [0x20, 0x09, 0x0a, 0x0d];
/** The byte order mark, which RFC 8259 forbids and allows to be ignored. */
const MARK: readonly number[] = [0xef, 0xbb, 0xbf];

/** DICOM has 64 sequences in one another at most, and four levels of JSON for each: element, value, list, item. */
const maxDepth = 4 * 64 + 8;
/** What is kept of an object over a limit. */
const keptBytes = 256 * 1024;

/**
 * Cuts a JSON array of objects into these while it arrives, so that never more than one is held. It knows strings and
 * brackets only; whether an object is JSON is for whoever parses it.
 */
export class JsonArraySplitter {
  readonly #maxObjectBytes: number;
  #depth = 0;
  #isOver = false;
  #inString = false;
  #isEscaped = false;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #trouble: JsonPiece['trouble'] = null;

  constructor(maxObjectBytes: number) {
    this.#maxObjectBytes = maxObjectBytes;
  }

  /** The objects that end in these bytes. @throws PullFailure INVALID_JSON when this is no array of objects. */
  *push(bytes: Uint8Array): Generator<JsonPiece> {
    let start = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (this.#depth < 2) {
        this.#between(byte);
        if (this.#depth === 2) start = at;
      } else if (this.#inString) this.#insideString(byte);
      else if (this.#endsObject(byte)) {
        this.#hold(bytes.subarray(start, at + 1));
        yield this.#take();
      }
    }
    if (this.#depth >= 2) this.#hold(bytes.subarray(start));
  }

  /** @throws PullFailure TRUNCATED when the array has not ended; one that never began is empty. */
  finish(): void {
    if (this.#depth > 0) throw new PullFailure('TRUNCATED');
    if (!this.#isOver) throw new PullFailure('INVALID_JSON');
  }

  #between(byte: number): void {
    if (SPACES.includes(byte)) return;
    if (this.#depth === 0 && byte === OPEN_LIST && !this.#isOver) this.#depth = 1;
    else if (this.#depth === 1 && byte === OPEN_OBJECT) this.#depth = 2;
    else if (this.#depth === 1 && byte === CLOSE_LIST) [this.#depth, this.#isOver] = [0, true];
    else if (!(this.#depth === 1 && byte === COMMA) && !this.#isMark(byte)) throw new PullFailure('INVALID_JSON');
  }

  #isMark(byte: number): boolean {
    return this.#depth === 0 && !this.#isOver && MARK.includes(byte);
  }

  #insideString(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === BACKSLASH) this.#isEscaped = true;
    else if (byte === QUOTE) this.#inString = false;
  }

  #endsObject(byte: number): boolean {
    if (byte === QUOTE) this.#inString = true;
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.#deepen();
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) this.#depth--;
    return this.#depth === 1;
  }

  #deepen(): void {
    this.#depth++;
    if (this.#depth > maxDepth) this.#trouble ??= 'TOO_DEEP';
  }

  #hold(bytes: Uint8Array): void {
    const limit = this.#trouble === null ? this.#maxObjectBytes : keptBytes;
    if (this.#heldBytes + bytes.length > limit) this.#trouble ??= 'HEADER_TOO_LARGE';
    if (this.#trouble !== null && this.#heldBytes >= keptBytes) return;
    this.#held.push(bytes);
    this.#heldBytes += bytes.length;
  }

  #take(): JsonPiece {
    const bytes = Buffer.concat(this.#held);
    const trouble = this.#trouble;
    [this.#held, this.#heldBytes, this.#trouble] = [[], 0, null];
    return { bytes: trouble === null ? bytes : bytes.subarray(0, keptBytes), trouble };
  }
}

/** @throws PullFailure as the splitter, and as its source. */
export async function* splitJsonArray(
  chunks: AsyncIterable<Uint8Array>,
  maxObjectBytes: number,
): AsyncGenerator<JsonPiece> {
  const splitter = new JsonArraySplitter(maxObjectBytes);
  let isEmpty = true;
  for await (const chunk of chunks) {
    isEmpty = false;
    yield* splitter.push(chunk);
  }
  // 204, and what some servers send instead: no content at all.
  if (!isEmpty) splitter.finish();
}

/** The value of a piece, or undefined when it is not JSON. */
export function parsePiece({ bytes }: JsonPiece): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
  } catch {
    return undefined;
  }
}
