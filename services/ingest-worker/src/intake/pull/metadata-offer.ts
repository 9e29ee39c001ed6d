import { type HeaderRecord, readJsonHeader } from '@cordwatch/dicom-header';
import type { Offer, QuarantineReason } from '../offer.ts';
import { type JsonPiece, parsePiece } from './split-json-array.ts';

const heldBytes = 256 * 1024;

export type AskedFor = { readonly sender: string; readonly source: string; readonly studyUid: string };

/** One instance of a `/metadata` answer, as an offer. An instance of another study than was asked for is put aside. */
export function metadataOffer(piece: JsonPiece, { sender, source, studyUid }: AskedFor): Offer {
  const common = { sender, source, sizeBytes: null, headerBytes: piece.bytes.length };
  const readout = readoutOf(piece, studyUid);
  const held = {
    bytes: piece.bytes.subarray(0, heldBytes),
    whole: piece.trouble === null && piece.bytes.length <= heldBytes,
  };
  return { ...common, readout, held: readout.kind === 'header' ? null : held };
}

const readoutOf = (piece: JsonPiece, studyUid: string): Offer['readout'] => {
  if (piece.trouble !== null) return unreadable(piece.trouble);
  const reading = readJsonHeader(parsePiece(piece));
  return reading.kind === 'header' ? ofStudy(reading.record, studyUid) : reading;
};

const ofStudy = (record: HeaderRecord, studyUid: string): Offer['readout'] =>
  record.studyInstanceUid === studyUid
    ? { kind: 'header', record }
    : { kind: 'unreadable', reason: 'STUDY_UID_MISMATCH', uids: record };

const unreadable = (reason: QuarantineReason): Offer['readout'] => ({ kind: 'unreadable', reason });
