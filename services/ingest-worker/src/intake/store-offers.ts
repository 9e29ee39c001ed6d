import { randomUUID } from 'node:crypto';
import type { Ledger } from '../store/batch-statements.ts';
import type { Revision } from '../store/revise-studies.ts';
import { storeBatch } from '../store/store-batch.ts';
import type { Database } from '../store/tables.ts';
import type { Offer } from './offer.ts';
import { offerBatches } from './offer-batches.ts';

export type StoreOffers = (via: string, offers: AsyncIterable<Offer> | Iterable<Offer>) => Promise<Ledger>;

export type StoreOffersOptions = {
  readonly db: Database;
  /** Called after each commit; it must not throw, for what it wakes is found without it too. */
  readonly wake: (revisions: readonly Revision[]) => void;
  readonly onStored?: (via: string, ledger: Ledger) => void;
};

/**
 * The one way in, whatever the intake. Resolves when everything offered is on disk, batch by batch.
 * @throws when the database stays unavailable; batches before that stay stored, and offering them again is harmless.
 */
export function offerStore({ db, wake, onStored = () => undefined }: StoreOffersOptions): StoreOffers {
  return async (via, offers) => {
    let total: Ledger = { stored: 0, duplicate: 0, quarantined: 0 };
    for await (const batch of offerBatches(offers)) {
      const { toTriage, ...ledger } = await storeBatch(db, { batchId: randomUUID(), via, offers: batch });
      wake(toTriage);
      onStored(via, ledger);
      total = add(total, ledger);
    }
    return total;
  };
}

const add = (a: Ledger, b: Ledger): Ledger => ({
  stored: a.stored + b.stored,
  duplicate: a.duplicate + b.duplicate,
  quarantined: a.quarantined + b.quarantined,
});
