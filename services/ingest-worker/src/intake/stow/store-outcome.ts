import type { QuarantineReason } from '../offer.ts';
import type { Outcome } from '../outcome.ts';
import type { PartOffer } from './part-reader.ts';

type Identity = { readonly sopClassUid: string; readonly sopInstanceUid: string };

/** What the sender is told of one part; without identity where none could be read. */
export type StoreOutcome =
  | { readonly is: 'stored'; readonly instance: Identity; readonly warningReason: number | null }
  | { readonly is: 'failed'; readonly instance: Identity | null; readonly failureReason: number };

/** Warning Reason (0008,1196) and Failure Reason (0008,1197), PS3.18 Tables I.2-1 and I.2-2. */
const elementsDoubtful = 0xb007;
const outOfResources = 0xa700;
const objectMismatch = 0xa900;
const cannotUnderstand = 0xc000;
const transferSyntaxUnsupported = 0xc122;
const processingFailure = 0x0110;

const failureReasons: Partial<Record<QuarantineReason, number>> = {
  STUDY_UID_MISMATCH: objectMismatch,
  UNSUPPORTED_TRANSFER_SYNTAX: transferSyntaxUnsupported,
  INTERNAL: processingFailure,
};

/** A part as it is offered, and what a sender knows it by. */
export type JudgedPart = { readonly part: PartOffer; readonly instance: Identity | null };

/** A study given in the path is the only one accepted. */
export function judgePart(part: PartOffer, onlyStudyUid: string | undefined): JudgedPart {
  const { readout } = part;
  if (readout.kind === 'unreadable') return { part, instance: null };
  const { sopClassUid, sopInstanceUid, studyInstanceUid } = readout.record;
  const instance = { sopClassUid, sopInstanceUid };
  if (onlyStudyUid === undefined || studyInstanceUid === onlyStudyUid) {
    return { part: { ...part, held: null }, instance };
  }
  const putAside = { kind: 'unreadable', reason: 'STUDY_UID_MISMATCH', uids: readout.record } as const;
  return { part: { ...part, readout: putAside }, instance };
}

/** What has become of a part, for its sender. What is doubtful about it is stored, and said. */
export function storeOutcome(instance: Identity | null, outcome: Outcome): StoreOutcome {
  if (outcome.is === 'quarantined') {
    return { is: 'failed', instance, failureReason: failureReasons[outcome.reason] ?? cannotUnderstand };
  }
  if (instance === null) throw new Error('something was stored that could not be read');
  return { is: 'stored', instance, warningReason: outcome.doubts.length > 0 ? elementsDoubtful : null };
}

/** For a part that could not be stored now: the sender may send it again. */
export const notNow = (instance: Identity | null): StoreOutcome => ({
  is: 'failed',
  instance,
  failureReason: outOfResources,
});
