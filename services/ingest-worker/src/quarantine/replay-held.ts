import type { HeaderRecord } from '@cordwatch/dicom-header';
import type { IntakeStore } from '../intake/intake-store.ts';
import type { Offer, QuarantineReason } from '../intake/offer.ts';
import { pass } from '../passage.ts';
import { keepOpen, markStored, type ReplayOutcome, type TakenReplay } from '../store/quarantine-statements.ts';
import type { Database } from '../store/tables.ts';
import { type HeldReading, readHeld } from './read-held.ts';

export type Replaying = { readonly db: Database; readonly store: Pick<IntakeStore, 'storeOne'> };

/**
 * Reads what is held once more and stores it where it can be read now. Storing and marking are two transactions, in this
 * order: a worker that dies between them leaves a replay that is asked for, and storing again finds a duplicate.
 * @throws when the database stays unavailable; then the replay is still asked for.
 */
export async function replayHeld({ db, store }: Replaying, taken: TakenReplay): Promise<ReplayOutcome> {
  const reading = readAgain(taken);
  if (reading.kind === 'incomplete') return leave(db, taken, 'INCOMPLETE', null);
  if (reading.kind === 'unreadable') return leave(db, taken, 'NOT_STORED', reading.reason);
  const outcome = await store.storeOne('replay', offerOfHeld(taken, reading.record));
  if (outcome.is === 'quarantined') return leave(db, taken, 'NOT_STORED', outcome.reason);
  pass('replay: stored');
  await markStored(db, taken.quarantineId);
  pass('replay: marked');
  return 'STORED';
}

type Again = HeldReading | { readonly kind: 'unreadable'; readonly reason: QuarantineReason };

/** A reader that fails is our fault, and keeps no other replay waiting. */
function readAgain({ bytes, whole, via }: TakenReplay): Again {
  if (bytes === null) return { kind: 'incomplete' };
  try {
    return readHeld({ bytes, whole }, via);
  } catch {
    return { kind: 'unreadable', reason: 'INTERNAL' };
  }
}

async function leave(
  db: Database,
  { quarantineId }: TakenReplay,
  outcome: Exclude<ReplayOutcome, 'STORED'>,
  reason: QuarantineReason | null,
): Promise<ReplayOutcome> {
  await keepOpen(db, { quarantineId, reason, outcome });
  return outcome;
}

const offerOfHeld = ({ sender, source, sizeBytes, bytes }: TakenReplay, record: HeaderRecord): Offer => ({
  ...{ sender, source, sizeBytes },
  headerBytes: bytes?.length ?? 0,
  readout: { kind: 'header', record },
  held: null,
});
