import type { Logger } from 'pino';
import { pass } from '../passage.ts';
import { addLedgers, type Ledger } from '../store/batch-statements.ts';
import type { Revision } from '../store/revision.ts';
import type { Database } from '../store/tables.ts';
import type { Offer, Via } from './offer.ts';
import { offerBatches } from './offer-batches.ts';
import { OfferGatherer } from './offer-gatherer.ts';
import type { Outcome } from './outcome.ts';
import type { Senders } from './senders.ts';
import { storeApart } from './store-apart.ts';

/** The one way in, whatever the intake. What it answers is on disk. */
export type IntakeStore = {
  /**
   * Everything offered, batch by batch; `onOutcome` is told after each commit, in the order of the offers.
   * @throws when the database stays unavailable; batches before that stay stored, and offering them again is harmless.
   */
  readonly storeAll: (
    via: Via,
    offers: AsyncIterable<Offer> | Iterable<Offer>,
    onOutcome?: (offer: Offer, outcome: Outcome) => void,
  ) => Promise<Ledger>;
  /**
   * One offer, in one transaction with whatever else is offered meanwhile.
   * @throws when the database stays unavailable.
   */
  readonly storeOne: (via: Via, offer: Offer) => Promise<Outcome>;
};

export type IntakeStoreOptions = {
  readonly db: Database;
  readonly logger: Logger;
  /** Called after each commit; it must not throw, for what it wakes is found without it too. */
  readonly wake: (revisions: readonly Revision[]) => void;
  readonly onStored?: (via: Via, ledger: Ledger) => void;
  readonly senders?: Pick<Senders, 'heard'>;
};

const nothing: Ledger = { stored: 0, duplicate: 0, quarantined: 0 };

export function intakeStore({ db, logger, wake, onStored, senders }: IntakeStoreOptions): IntakeStore {
  const gatherers = new Map<Via, OfferGatherer>();
  return { storeAll, storeOne };

  async function storeNow(via: Via, offers: readonly Offer[]) {
    pass('intake: batch to be stored');
    const { toTriage, ledger, outcomes } = await storeApart(db, { via, offers }, logger);
    pass('intake: batch stored');
    wake(toTriage);
    pass('intake: triage woken');
    onStored?.(via, ledger);
    for (const { sender } of offers) senders?.heard(via, sender);
    return { ledger, outcomes };
  }

  async function storeAll(...[via, offers, onOutcome = () => undefined]: Parameters<IntakeStore['storeAll']>) {
    let storing = Promise.resolve(nothing);
    for await (const batch of offerBatches(offers)) {
      // What comes next is read while this batch is on its way to the disk; batches stay in their order.
      const before = await storing;
      storing = storeNow(via, batch).then(({ ledger, outcomes }) => {
        for (const [n, outcome] of outcomes.entries()) if (batch[n]) onOutcome(batch[n], outcome);
        return addLedgers(before, ledger);
      });
      // Its failure is thrown where it is awaited.
      storing.catch(() => undefined);
    }
    return await storing;
  }

  function storeOne(via: Via, offer: Offer): Promise<Outcome> {
    const gatherer = gatherers.get(via) ?? new OfferGatherer(async (offers) => (await storeNow(via, offers)).outcomes);
    gatherers.set(via, gatherer);
    return gatherer.store(offer);
  }
}
