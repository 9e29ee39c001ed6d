/** What comes out of a multipart body, in order: a part's head, its bytes, its end. */
export type PartEvent =
  /** The header lines of a part; null when they are too long or do not end. */
  | { readonly is: 'head'; readonly head: string | null }
  | { readonly is: 'bytes'; readonly bytes: Uint8Array }
  /** `whole` when a delimiter closes the part, not the end of the body. */
  | { readonly is: 'end'; readonly whole: boolean };

export const maxHeadBytes = 16 * 1024;
const maxPaddingBytes = 256;
const lineEnd = Buffer.from('\r\n');
const blankLine = Buffer.from('\r\n\r\n');

type Found = { readonly at: number; readonly is: 'open' | 'last' | 'undecided' };

/**
 * Cuts a multipart body (RFC 2046 5.1.1) that arrives in pieces at its delimiters. Holds one piece and a part's head at
 * most. A boundary that goes on within its line is not the delimiter: so a boundary may begin like another one.
 */
export class MultipartSplitter {
  /** Bytes in front of the first delimiter. */
  preambleBytes = 0;
  readonly #delimiter: Buffer;
  #state: 'preamble' | 'head' | 'body start' | 'body' | 'epilogue' = 'preamble';
  /** A delimiter at the very front needs no line before it. */
  #rest: Buffer = lineEnd;

  constructor(boundary: string) {
    this.#delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  }

  push(piece: Uint8Array): PartEvent[] {
    this.#rest = Buffer.concat([this.#rest, piece]);
    const events: PartEvent[] = [];
    while (this.#step(events));
    return events;
  }

  /** The body is over. */
  finish(): PartEvent[] {
    const [state, rest] = [this.#state, this.#rest];
    [this.#state, this.#rest] = ['epilogue', Buffer.alloc(0)];
    const bytes: PartEvent = { is: 'bytes', bytes: rest };
    if (state === 'head') return [{ is: 'head', head: null }, bytes, cut];
    if (state === 'body start') return [{ is: 'bytes', bytes: rest.subarray(lineEnd.length) }, cut];
    return state === 'body' ? [bytes, cut] : [];
  }

  /** Goes one step further; false when that takes more bytes. */
  #step(events: PartEvent[]): boolean {
    switch (this.#state) {
      case 'preamble':
        return this.#passPreamble();
      case 'head':
        return this.#readHead(events);
      case 'body start':
        return this.#beginBody();
      case 'body':
        return this.#passBody(events);
      default:
        this.#rest = Buffer.alloc(0);
        return false;
    }
  }

  #passPreamble(): boolean {
    const found = this.#find();
    this.preambleBytes += this.#take(found?.at ?? this.#surely()).length;
    return this.#enter(found);
  }

  #readHead(events: PartEvent[]): boolean {
    const found = this.#find();
    const end = this.#rest.subarray(0, maxHeadBytes).indexOf(blankLine);
    if (end >= 0 && (found === null || end < found.at)) {
      events.push({ is: 'head', head: this.#take(end + lineEnd.length).toString('latin1') });
      this.#state = 'body start';
      return true;
    }
    if (found === null && this.#rest.length < maxHeadBytes) return false;
    if (found?.is === 'undecided') return false;
    events.push({ is: 'head', head: null });
    this.#state = 'body';
    return true;
  }

  /** The blank line may itself begin the delimiter: a part without a body. */
  #beginBody(): boolean {
    if (this.#rest.length < this.#delimiter.length) return false;
    const found = this.#find();
    if (found?.at === 0 && found.is === 'undecided') return false;
    if (found?.at !== 0) this.#take(lineEnd.length);
    this.#state = 'body';
    return true;
  }

  #passBody(events: PartEvent[]): boolean {
    const found = this.#find();
    const bytes = this.#take(found?.at ?? this.#surely());
    if (bytes.length > 0) events.push({ is: 'bytes', bytes });
    const entered = this.#enter(found);
    if (entered) events.push({ is: 'end', whole: true });
    return entered;
  }

  /** Goes behind a delimiter that the rest begins with; its line's end stays, for a head may be empty. */
  #enter(found: Found | null): boolean {
    if (found === null || found.is === 'undecided') return false;
    this.#state = found.is === 'last' ? 'epilogue' : 'head';
    this.#take(found.is === 'last' ? this.#rest.length : this.#rest.indexOf(lineEnd, this.#delimiter.length));
    return true;
  }

  #find(): Found | null {
    for (let at = this.#rest.indexOf(this.#delimiter); at >= 0; at = this.#rest.indexOf(this.#delimiter, at + 1)) {
      const is = lineIs(this.#rest.subarray(at + this.#delimiter.length));
      if (is !== 'other') return { at, is };
    }
    return null;
  }

  /** How many bytes of the rest cannot be the beginning of a delimiter. */
  #surely(): number {
    return Math.max(0, this.#rest.length - this.#delimiter.length + 1);
  }

  #take(length: number): Buffer {
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return taken;
  }
}

const cut: PartEvent = { is: 'end', whole: false };

/** What follows a boundary: `--` after the last part, white space and the end of the line after any other. */
function lineIs(behind: Buffer): Found['is'] | 'other' {
  const line = behind.toString('latin1', 0, maxPaddingBytes);
  if (line.startsWith('--')) return 'last';
  if (/^[ \t]*\r\n/.test(line)) return 'open';
  return behind.length < maxPaddingBytes && /^(-|[ \t]*\r?)$/.test(line) ? 'undecided' : 'other';
}
