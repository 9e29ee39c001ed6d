import type { Offer } from './offer.ts';
import type { Outcome } from './outcome.ts';

type Waiting = PromiseWithResolvers<Outcome> & { readonly offer: Offer };

const maxOffers = 64;

/**
 * Stores single offers of many senders together: whatever is offered while one batch is on its way to the disk is the
 * next batch. Alone, an offer waits for nobody. Who offers bounds what waits here: each sender has one at a time.
 */
export class OfferGatherer {
  readonly #storeBatch: (offers: readonly Offer[]) => Promise<readonly Outcome[]>;
  #waiting: Waiting[] = [];
  #isStoring = false;

  /** `storeBatch` answers an outcome for each offer, or throws for all of them. */
  constructor(storeBatch: (offers: readonly Offer[]) => Promise<readonly Outcome[]>) {
    this.#storeBatch = storeBatch;
  }

  /** @throws what `storeBatch` throws. */
  store(offer: Offer): Promise<Outcome> {
    const waiting = { ...Promise.withResolvers<Outcome>(), offer };
    this.#waiting.push(waiting);
    if (!this.#isStoring) void this.#storeWaiting();
    return waiting.promise;
  }

  async #storeWaiting(): Promise<void> {
    this.#isStoring = true;
    while (this.#waiting.length > 0) await this.#storeSome(this.#waiting.splice(0, maxOffers));
    this.#isStoring = false;
  }

  async #storeSome(some: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.#storeBatch(some.map(({ offer }) => offer));
      for (const [n, { resolve, reject }] of some.entries()) {
        const outcome = outcomes[n];
        if (outcome) resolve(outcome);
        else reject(new Error(`wanted ${some.length} outcomes, got ${outcomes.length}`));
      }
    } catch (error) {
      for (const { reject } of some) reject(error);
    }
  }
}
