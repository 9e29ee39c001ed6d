import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { HttpProblem } from '@cordwatch/infra/service';
import { Dicer } from '@fastify/busboy';
import { HeaderCollector } from '../../reading/header-collector.ts';
import type { Offer } from '../offer.ts';

export type StowLimits = { readonly maxBodyBytes: number; readonly maxParts: number };

/**
 * The parts of a multipart/related body as offers, in their order, each as soon as it is over. What lies behind a
 * part's header is let pass as it arrives. A body that ends in the middle of a part gives that part as truncated.
 * @throws HttpProblem 413 over a limit, 400 when there is no part at all; Error when the sender hangs up.
 */
export async function* readParts(
  request: IncomingMessage,
  boundary: string,
  limits: StowLimits,
): AsyncGenerator<Offer> {
  const parts = new PartReader(boundary, limits);
  for await (const chunk of request) {
    await parts.write(chunk);
    yield* parts.takeFinished();
  }
  await parts.end();
  yield* parts.takeFinished();
}

class PartReader {
  readonly #dicer: Dicer;
  readonly #limits: StowLimits;
  readonly #boundary: string;
  #finished: Offer[] = [];
  #open: HeaderCollector | null = null;
  #count = 0;
  #bytes = 0;
  #fault: unknown = null;

  constructor(boundary: string, limits: StowLimits) {
    this.#boundary = boundary;
    this.#limits = limits;
    this.#dicer = new Dicer({ boundary });
    this.#dicer.on('part', (part) => this.#collect(part));
    this.#dicer.on('error', (error) => {
      this.#fault = error;
    });
  }

  takeFinished(): Offer[] {
    const finished = this.#finished;
    this.#finished = [];
    return finished;
  }

  async write(chunk: Buffer): Promise<void> {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#limits.maxBodyBytes) throw tooLarge(`${this.#limits.maxBodyBytes} bytes`);
    if (!this.#dicer.write(chunk)) await once(this.#dicer, 'drain');
    if (this.#count > this.#limits.maxParts) throw tooLarge(`${this.#limits.maxParts} parts`);
  }

  async end(): Promise<void> {
    const over = once(this.#dicer, 'finish').catch(() => undefined);
    this.#dicer.end();
    await over;
    if (this.#open) this.#finish(this.#open, { kind: 'unreadable', reason: 'TRUNCATED' });
    if (this.#count === 0) throw noParts(this.#boundary, this.#bytes);
  }

  #collect(part: Dicer.PartStream): void {
    const collector = new HeaderCollector();
    this.#open = collector;
    this.#count += 1;
    part.on('data', (piece: Buffer) => collector.push(piece));
    part.on('error', () => undefined);
    part.on('end', () => {
      if (this.#fault === null) this.#finish(collector, collector.finish());
    });
  }

  #finish(collector: HeaderCollector, readout: Offer['readout']): void {
    if (this.#open === collector) this.#open = null;
    const { sizeBytes, heldBytes: headerBytes } = collector;
    this.#finished.push({ source: `part ${this.#finished.length}`, sizeBytes, headerBytes, readout });
  }
}
