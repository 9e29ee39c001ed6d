import { HttpProblem } from '@cordwatch/infra/service';
import { HeaderCollector } from '../../reading/header-collector.ts';
import type { HeldHeaders } from '../held-headers.ts';
import type { Offer } from '../offer.ts';
import { offerOf } from '../offer-of.ts';
import { MultipartSplitter, type PartEvent } from './multipart-splitter.ts';
import { type PartRefusal, refusalOf } from './part-head.ts';

/** A part as an offer, without who sent the request. */
export type PartOffer = Omit<Offer, 'sender'>;

type PartInHand = {
  readonly source: string;
  readonly collector: HeaderCollector;
  readonly refusal: PartRefusal | null;
};

/** Makes offers of the parts of a body; a part's bytes behind its header are let pass as they arrive. */
export class PartReader {
  /** Parts begun so far. */
  count = 0;
  readonly #splitter: MultipartSplitter;
  readonly #heldHeaders: HeldHeaders;
  #countedBytes = 0;
  #part: PartInHand | null = null;
  #finished: PartOffer[] = [];

  constructor(boundary: string, heldHeaders: HeldHeaders) {
    this.#splitter = new MultipartSplitter(boundary);
    this.#heldHeaders = heldHeaders;
  }

  /** Bytes that came before the first part. */
  get preambleBytes(): number {
    return this.#splitter.preambleBytes;
  }

  write(chunk: Uint8Array): void {
    for (const event of this.#splitter.push(chunk)) this.#follow(event);
  }

  /** The body is over, and with it the part that it may end in. */
  end(): void {
    for (const event of this.#splitter.finish()) this.#follow(event);
  }

  takeFinished(): PartOffer[] {
    const finished = this.#finished;
    this.#finished = [];
    return finished;
  }

  #follow(event: PartEvent): void {
    if (event.is === 'head') this.#begin(event.head);
    else if (event.is === 'bytes') this.#pass(event.bytes);
    else this.#close(event.whole);
  }

  #pass(bytes: Uint8Array): void {
    if (!this.#part) return;
    this.#part.collector.push(bytes);
    const more = this.#part.collector.heldBytes - this.#countedBytes;
    if (!this.#heldHeaders.take(more)) throw noRoom;
    this.#countedBytes += more;
  }

  #begin(head: string | null): void {
    const source = `part ${++this.count}`;
    this.#part = { source, collector: new HeaderCollector(), refusal: refusalOf(head) };
  }

  #close(whole: boolean): void {
    if (this.#part) this.#finished.push(partOf(this.#part, whole));
    this.letGo();
  }

  /** Nothing of the part in hand is held any more. */
  letGo(): void {
    this.#part = null;
    this.#heldHeaders.giveBack(this.#countedBytes);
    this.#countedBytes = 0;
  }
}

const noRoom = new HttpProblem({
  status: 503,
  title: 'Too many long headers at a time',
  type: 'urn:cordwatch:busy',
  detail: 'What was stored before stays stored. Sending everything again is safe.',
  headers: { 'Retry-After': '5' },
});

/** A readable part keeps its bytes until the request says which studies it takes. */
function partOf({ source, collector, refusal }: PartInHand, whole: boolean): PartOffer {
  const part = { source, ...offerOf(collector), held: collector.held() };
  const reason = whole ? refusal : 'TRUNCATED';
  return reason ? { ...part, readout: { kind: 'unreadable', reason } } : part;
}
