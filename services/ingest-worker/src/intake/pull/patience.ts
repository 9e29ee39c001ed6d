import { PullFailure } from './pull-failure.ts';

/** How long one answer is waited for. Time in which we are busy with what has come does not count. */
export class Patience {
  #leftMs: number;

  constructor(answerMs: number) {
    this.#leftMs = answerMs;
  }

  /** @throws PullFailure TIMEOUT when `coming` takes longer than `atMostMs`, or than is left of all patience. */
  async wait<Value>(coming: Promise<Value>, atMostMs: number): Promise<Value> {
    const startMs = performance.now();
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new PullFailure('TIMEOUT')), Math.min(atMostMs, this.#leftMs));
    // Whoever stops waiting does not want to hear of it any more.
    coming.catch(() => undefined);
    try {
      return await Promise.race([coming, late]);
    } finally {
      clearTimeout(timer);
      this.#leftMs -= performance.now() - startMs;
    }
  }
}
