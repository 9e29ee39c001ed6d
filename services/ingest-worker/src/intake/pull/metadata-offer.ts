import { type HeaderRecord, readJsonHeader } from '@cordwatch/dicom-header';
import type { Offer } from '../offer.ts';
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
  const reading = readMetadata(piece);
  return reading.kind === 'header' ? ofStudy(reading.record, studyUid) : reading;
};

/** The header of one instance of a `/metadata` answer, whatever study it is of. */
export const readMetadata = (piece: JsonPiece): ReturnType<typeof readJsonHeader> =>
  piece.trouble === null ? readJsonHeader(parsePiece(piece)) : { kind: 'unreadable', reason: piece.trouble };

const ofStudy = (record: HeaderRecord, studyUid: string): Offer['readout'] =>
  record.studyInstanceUid === studyUid
    ? { kind: 'header', record }
    : { kind: 'unreadable', reason: 'STUDY_UID_MISMATCH', uids: record };
