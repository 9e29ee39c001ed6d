import { once } from 'node:events';
import { Dicer } from '@fastify/busboy';
import { HeaderCollector } from '../../reading/header-collector.ts';
import type { Offer } from '../offer.ts';

/** Splits a multipart body into offers; a part's bytes behind its header are let pass as they arrive. */
export class PartReader {
  /** Parts begun so far. */
  count = 0;
  readonly #dicer: Dicer;
  readonly #running = new Set<Promise<void>>();
  #finished: Offer[] = [];

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

  takeFinished(): Offer[] {
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

  #collect(part: Dicer.PartStream): Promise<Omit<Offer, 'source'>> {
    const collector = new HeaderCollector();
    let cut = false;
    part.on('data', (piece: Buffer) => collector.push(piece));
    part.on('error', () => {
      cut = true;
    });
    return new Promise((resolve) => {
      part.on('end', () => resolve(offerOf(collector, cut)));
    });
  }
}

const offerOf = (collector: HeaderCollector, cut: boolean): Omit<Offer, 'source'> => ({
  sizeBytes: collector.sizeBytes,
  headerBytes: collector.heldBytes,
  readout: cut ? { kind: 'unreadable', reason: 'TRUNCATED' } : collector.finish(),
});
