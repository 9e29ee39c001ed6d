import type { QuarantineReason } from '../offer.ts';
import type { PartOffer } from './part-reader.ts';

type Identity = { readonly sopClassUid: string; readonly sopInstanceUid: string };

/** What the sender is told of one part; without identity where none could be read. */
export type StoreOutcome =
  | { readonly is: 'stored'; readonly instance: Identity }
  | { readonly is: 'failed'; readonly instance: Identity | null; readonly failureReason: number };

/** Failure Reason (0008,1197), PS3.18 Table I.2-2. */
const objectMismatch = 0xa900;
const cannotUnderstand = 0xc000;
const transferSyntaxUnsupported = 0xc122;

const failureReasons: Partial<Record<QuarantineReason, number>> = {
  STUDY_UID_MISMATCH: objectMismatch,
  UNSUPPORTED_TRANSFER_SYNTAX: transferSyntaxUnsupported,
};

type JudgedPart = { readonly part: PartOffer; readonly outcome: StoreOutcome };

/** What becomes of a part once its batch is stored. A study given in the path is the only one accepted. */
export function judgePart(part: PartOffer, onlyStudyUid: string | undefined): JudgedPart {
  const { readout } = part;
  if (readout.kind === 'unreadable') return { part, outcome: failed(null, readout.reason) };
  const { sopClassUid, sopInstanceUid, studyInstanceUid } = readout.record;
  const instance = { sopClassUid, sopInstanceUid };
  if (onlyStudyUid === undefined || studyInstanceUid === onlyStudyUid) {
    return { part: { ...part, held: null }, outcome: { is: 'stored', instance } };
  }
  const reason = 'STUDY_UID_MISMATCH';
  const putAside = { kind: 'unreadable', reason, uids: readout.record } as const;
  return { part: { ...part, readout: putAside }, outcome: failed(instance, reason) };
}

const failed = (instance: Identity | null, reason: QuarantineReason): StoreOutcome => ({
  is: 'failed',
  instance,
  failureReason: failureReasons[reason] ?? cannotUnderstand,
});
