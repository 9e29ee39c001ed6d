import { randomUUID } from 'node:crypto';
import { isRefusedData } from '@cordwatch/infra/service';
import type { Logger } from 'pino';
import { addLedgers } from '../store/batch-statements.ts';
import { type StoredBatch, storeBatch } from '../store/store-batch.ts';
import type { Database } from '../store/tables.ts';
import type { Offer, Via } from './offer.ts';

type Together = { readonly via: Via; readonly offers: readonly Offer[] };

/**
 * Stores offers in one transaction; where one of them cannot be stored by a fault of ours, apart, until that one is alone:
 * it is put aside as INTERNAL and nothing else suffers.
 * @throws when the database stays unavailable.
 */
export async function storeApart(db: Database, together: Together, logger: Logger): Promise<StoredBatch> {
  try {
    return await storeBatch(db, { batchId: randomUUID(), ...together });
  } catch (error) {
    if (!isFaultOfOurs(error)) throw error;
    logger.error({ error, offers: together.offers.length, via: together.via }, 'a batch could not be stored as it is');
    return await storeHalves(db, together, logger);
  }
}

async function storeHalves(db: Database, { via, offers }: Together, logger: Logger): Promise<StoredBatch> {
  const [only] = offers;
  if (offers.length === 1 && only) return storeBatch(db, { batchId: randomUUID(), via, offers: [putAside(only)] });
  const middle = Math.ceil(offers.length / 2);
  const first = await storeApart(db, { via, offers: offers.slice(0, middle) }, logger);
  const second = await storeApart(db, { via, offers: offers.slice(middle) }, logger);
  return {
    ledger: addLedgers(first.ledger, second.ledger),
    outcomes: [...first.outcomes, ...second.outcomes],
    toTriage: [...first.toTriage, ...second.toTriage],
  };
}

const putAside = ({ sender, source, held, readout }: Offer): Offer => ({
  ...{ sender, source, held, sizeBytes: null, headerBytes: 0 },
  readout: { kind: 'unreadable', reason: 'INTERNAL', ...(readout.kind === 'header' ? { uids: readout.record } : {}) },
});

/** An error of the language comes from making the rows. */
const isFaultOfOurs = (error: unknown): boolean =>
  isRefusedData(error) || error instanceof TypeError || error instanceof RangeError;
