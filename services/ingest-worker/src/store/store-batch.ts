import type { Offer, Via } from '../intake/offer.ts';
import type { Doubt, Outcome } from '../intake/outcome.ts';
import { type Ledger, type TakenIn, takeIn } from './batch-statements.ts';
import { retrying } from './in-transaction.ts';
import { type PreparedBatch, prepareBatch } from './prepare-batch.ts';
import type { Revision } from './revision.ts';
import type { Database } from './tables.ts';

/** While instances of a study stream in, it is triaged about this often. */
const settleMs = 1_000;

export type Batch = {
  /** Chosen by the caller, so that a repeated attempt is recognised. */
  readonly batchId: string;
  /** Whether an earlier call for it may have succeeded. */
  readonly again?: boolean;
  readonly via: Via;
  readonly offers: readonly Offer[];
};

/** `outcomes` in the order of the offers. `toTriage` is what nobody has been woken for yet. */
export type StoredBatch = {
  readonly ledger: Ledger;
  readonly outcomes: readonly Outcome[];
  readonly toTriage: readonly Revision[];
};

/**
 * Stores a batch in one transaction that is on disk when this resolves: instances, study revisions, quarantine, ledger.
 * Of a commit whose answer was lost, the second attempt finds the batch taken in, and knows of its duplicates and doubts
 * no more; both are on record.
 * @throws when the database stays unavailable, or when an offer cannot be stored; then nothing of the batch is stored.
 */
export async function storeBatch(db: Database, { batchId, again = false, via, offers }: Batch): Promise<StoredBatch> {
  const prepared = prepareBatch(offers, via);
  const taken = await retrying((attempt) =>
    takeIn(db, { batchId, again: again || attempt > 1, via, settleMs }, prepared),
  );
  return { ledger: taken.ledger, outcomes: outcomesOf(prepared, taken), toTriage: taken.toTriage };
}

function outcomesOf({ offers }: PreparedBatch, { stored, doubts }: TakenIn): Outcome[] {
  const isStored = stored && new Set(stored);
  const byOffer = Map.groupBy(doubts, ({ n }) => n);
  const doubtsOf = (n: number): Doubt[] => byOffer.get(n)?.map(({ doubt }) => doubt) ?? [];
  return offers.map(({ readout }, n) =>
    readout.kind === 'unreadable'
      ? { is: 'quarantined', reason: readout.reason }
      : { is: !isStored || isStored.has(n) ? 'stored' : 'duplicate', doubts: doubtsOf(n) },
  );
}
