import type { Response } from '@cordwatch/dimse';
import { isDatabaseUnavailable, isNotMigrated } from '@cordwatch/infra/service';
import type { QuarantineReason } from '../offer.ts';
import type { Outcome } from '../outcome.ts';
import type { Refusal } from '../senders.ts';

/** Status (0000,0900) of C-STORE: PS3.4 B.2.3 and PS3.7 C.5, with sub-codes of our own in C0xx. */
const SUCCESS = 0x0000;
const STORED_WITH_DOUBT = 0xb007;
const OUT_OF_RESOURCES = 0xa700;
const OBJECT_MISMATCH = 0xa900;
const PROCESSING_FAILURE = 0x0110;

/** What is said of an object that was put aside. Comments say what was wanted; they never quote what came. */
const ASIDE: Readonly<Record<QuarantineReason, readonly [status: number, comment: string]>> = {
  SOP_CLASS_MISMATCH: [OBJECT_MISMATCH, 'SOP class of data set is another than that of the command'],
  COMMAND_UID_MISMATCH: [OBJECT_MISMATCH, 'SOP instance of data set is another than in the command'],
  STUDY_UID_MISMATCH: [OBJECT_MISMATCH, 'Study of data set is another than was wanted'],
  UNSUPPORTED_TRANSFER_SYNTAX: [0xc122, 'Data set is in none of the known transfer syntaxes'],
  EMPTY: [0xc001, 'Wanted a data set, none came'],
  NOT_DICOM: [0xc002, 'Wanted a DICOM data set, came something else'],
  TRUNCATED: [0xc003, 'Data set ends inside an element'],
  TOO_DEEP: [0xc004, 'Sequences are nested deeper than 64'],
  HEADER_TOO_LARGE: [0xc005, 'More in front of the pixel data than is read'],
  INFLATE_FAILED: [0xc006, 'Deflated data set cannot be inflated'],
  MALFORMED_ELEMENT: [0xc007, 'An element is not encoded as PS3.5 wants it'],
  NO_STUDY_UID: [0xc010, 'Wanted a Study Instance UID (0020,000D), none came'],
  NO_SERIES_UID: [0xc011, 'Wanted a Series Instance UID (0020,000E), none came'],
  NO_SOP_INSTANCE_UID: [0xc012, 'Wanted a SOP Instance UID (0008,0018), none came'],
  NO_SOP_CLASS_UID: [0xc013, 'Wanted a SOP Class UID (0008,0016), none came'],
  INVALID_UID: [0xc014, 'Wanted UIDs of digits and dots, at most 64 characters'],
  MEDIA_DIRECTORY: [0xc015, 'Wanted an instance, came a media directory'],
  CANNOT_OPEN: [PROCESSING_FAILURE, 'Internal error, the object is put aside'],
  INTERNAL: [PROCESSING_FAILURE, 'Internal error, the object is put aside'],
  MALFORMED_PART: [PROCESSING_FAILURE, 'Internal error, the object is put aside'],
  UNSUPPORTED_MEDIA_TYPE: [PROCESSING_FAILURE, 'Internal error, the object is put aside'],
};

/** What the sender is told once the outcome is on disk. */
export function answerTo(outcome: Outcome): Response {
  if (outcome.is === 'quarantined') {
    const [status, comment] = ASIDE[outcome.reason];
    return { status, comment };
  }
  const [doubt] = outcome.doubts;
  if (doubt === undefined) return { status: SUCCESS };
  return { status: STORED_WITH_DOUBT, comment: `Stored, flagged ${outcome.doubts.join(' ')}` };
}

export type Failure = { readonly response: Response; readonly refusal: Refusal | null };

export const OVERLOADED: Failure = {
  response: { status: OUT_OF_RESOURCES, comment: 'Too much is being received, send it again later' },
  refusal: 'OVERLOAD',
};

const DATABASE_DOWN: Failure = {
  response: { status: OUT_OF_RESOURCES, comment: 'Database not available, send it again later' },
  refusal: 'DATABASE_DOWN',
};

const OUR_FAULT: Failure = { response: { status: PROCESSING_FAILURE, comment: 'Internal error' }, refusal: null };

/** What the sender is told when nothing is on disk. */
export const answerToFailure = (error: unknown): Failure =>
  isDatabaseUnavailable(error) || isNotMigrated(error) ? DATABASE_DOWN : OUR_FAULT;
