import { GatheredBytes } from './gathered-bytes.ts';
import { PDV_HEADER_BYTES } from './limits.ts';
import { viewOf } from './octets.ts';
import { P_DATA } from './pdu.ts';
import { halt } from './protocol-fault.ts';

/** What becomes of framed bytes. Each may halt, and `closed` ends the reading. */
export type FrameSink = {
  readonly closed: boolean;
  /** Sees type and length of every PDU before one byte of its contents is taken. */
  readonly admit: (type: number, lengthBytes: number) => void;
  /** A whole PDU that is no P-DATA-TF. */
  readonly pdu: (type: number, body: Uint8Array) => void;
  readonly fragmentBegun: (contextId: number, control: number) => void;
  /** Part of a fragment, not copied: a view of the chunk that came. */
  readonly fragmentBytes: (bytes: Uint8Array) => void;
  readonly fragmentEnded: () => void;
};

const HEADER_BYTES = 6;

/** Cuts a stream of bytes into PDUs and PDVs (PS3.8 9.3), whatever the sizes of its chunks. */
export class PduFramer {
  readonly #sink: FrameSink;
  readonly #gathered = new GatheredBytes();
  #reading: 'pdu-header' | 'body' | 'pdv-header' | 'fragment' = 'pdu-header';
  #type = 0;
  #pduLeft = 0;
  #fragmentLeft = 0;
  #pdus = 0;

  constructor(sink: FrameSink) {
    this.#sink = sink;
  }

  /** Bytes kept for later, at most one PDU other than P-DATA-TF. */
  get heldBytes(): number {
    return this.#gathered.length;
  }

  /** Whether a PDU has begun and not ended. */
  get insidePdu(): boolean {
    return this.#reading !== 'pdu-header' || this.#gathered.length > 0;
  }

  /** How many PDUs have begun. */
  get pdus(): number {
    return this.#pdus;
  }

  receive(chunk: Uint8Array): void {
    for (let offset = 0; offset < chunk.length && !this.#sink.closed; ) {
      offset += this.#reading === 'fragment' ? this.#passOn(chunk, offset) : this.#gather(chunk, offset);
    }
  }

  #passOn(chunk: Uint8Array, offset: number): number {
    const bytes = chunk.subarray(offset, offset + this.#fragmentLeft);
    this.#fragmentLeft -= bytes.length;
    this.#sink.fragmentBytes(bytes);
    if (this.#fragmentLeft === 0) this.#endFragment();
    return bytes.length;
  }

  #gather(chunk: Uint8Array, offset: number): number {
    const wanted = this.#reading === 'body' ? this.#pduLeft : HEADER_BYTES;
    const bytes = chunk.subarray(offset, offset + wanted - this.#gathered.length);
    this.#gathered.push(bytes);
    if (this.#gathered.length === wanted) this.#read(this.#gathered.take());
    return bytes.length;
  }

  #read(bytes: Uint8Array): void {
    if (this.#reading === 'pdu-header') this.#beginPdu(viewOf(bytes));
    else if (this.#reading === 'pdv-header') this.#beginFragment(viewOf(bytes));
    else this.#endPdu(bytes);
  }

  #beginPdu(header: DataView): void {
    this.#pdus += 1;
    this.#type = header.getUint8(0);
    this.#pduLeft = header.getUint32(2);
    this.#sink.admit(this.#type, this.#pduLeft);
    this.#reading = this.#type === P_DATA ? 'pdv-header' : 'body';
  }

  #endPdu(body: Uint8Array): void {
    this.#reading = 'pdu-header';
    this.#sink.pdu(this.#type, body);
  }

  /** The item length counts the context ID and the message control header too. */
  #beginFragment(header: DataView): void {
    const length = header.getUint32(0);
    this.#pduLeft -= 4 + length;
    if (length < 2 || this.#pduLeft < 0) halt('PDV_LENGTH');
    this.#fragmentLeft = length - 2;
    this.#reading = 'fragment';
    this.#sink.fragmentBegun(header.getUint8(4), header.getUint8(5));
    if (this.#fragmentLeft === 0) this.#endFragment();
  }

  #endFragment(): void {
    if (this.#pduLeft > 0 && this.#pduLeft < PDV_HEADER_BYTES) halt('PDV_LENGTH');
    this.#reading = this.#pduLeft > 0 ? 'pdv-header' : 'pdu-header';
    this.#sink.fragmentEnded();
  }
}
