import { once } from 'node:events';
import { Dicer } from '@fastify/busboy';
import { HeaderCollector } from '../../reading/header-collector.ts';
import type { Offer } from '../offer.ts';
import { offerOf } from '../offer-of.ts';

/** Splits a multipart body into offers; a part's bytes behind its header are let pass as they arrive. */
export class PartReader {
  /** Parts begun so far. */
  count = 0;
  readonly #dicer: Dicer;
  readonly #running = new Set<Promise<void>>();
  #finished: PartOffer[] = [];

  constructor(boundary: string) {
    this.#dicer = new Dicer({ boundary });
    this.#dicer.on('part', (part) => this.#follow(part));
    // The end of the body inside a part: the part itself reports it, and `count` says whether there was any.
    this.#dicer.on('error', () => undefined);
  }

  async write(chunk: Uint8Array): Promise<void> {
    if (!this.#dicer.write(chunk)) await once(this.#dicer, 'drain');
  }

  /** The body is over; resolves when every part is. */
  async end(): Promise<void> {
    await new Promise<void>((resolve) => this.#dicer.end(resolve));
    await Promise.all(this.#running);
  }

  takeFinished(): PartOffer[] {
    const finished = this.#finished;
    this.#finished = [];
    return finished;
  }

  #follow(part: Dicer.PartStream): void {
    const source = `part ${++this.count}`;
    const running = this.#collect(part).then((offer) => {
      this.#running.delete(running);
      this.#finished.push({ source, ...offer });
    });
    this.#running.add(running);
  }

  #collect(part: Dicer.PartStream): Promise<UnnamedOffer> {
    const collector = new HeaderCollector();
    let cut = false;
    part.on('data', (piece: Buffer) => collector.push(piece));
    part.on('error', () => {
      cut = true;
    });
    return new Promise((resolve) => {
      part.on('end', () => resolve(partOf(collector, cut)));
    });
  }
}

/** A part as an offer, without who sent the request. */
export type PartOffer = Omit<Offer, 'sender'>;
type UnnamedOffer = Omit<PartOffer, 'source'>;

/** A readable part keeps its bytes until the request says which studies it takes. */
const partOf = (collector: HeaderCollector, cut: boolean): UnnamedOffer => {
  const offer = { ...offerOf(collector), held: collector.held() };
  return cut ? { ...offer, readout: { kind: 'unreadable', reason: 'TRUNCATED' } } : offer;
};
