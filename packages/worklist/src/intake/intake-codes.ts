import { z } from 'zod';

/** By which way an object came in. `cli` is the command line, `replay` the quarantine. */
export const VIAS = ['dimse', 'stow', 'folder', 'pull', 'cli', 'demo', 'replay'] as const;

/** Why an object was put aside. Closed: the reader's reasons, then those that only an intake can have. */
export const QUARANTINE_REASONS = [
  'EMPTY',
  'NOT_DICOM',
  'TRUNCATED',
  'TOO_DEEP',
  'HEADER_TOO_LARGE',
  'UNSUPPORTED_TRANSFER_SYNTAX',
  'INFLATE_FAILED',
  'MALFORMED_ELEMENT',
  'NO_STUDY_UID',
  'NO_SERIES_UID',
  'NO_SOP_INSTANCE_UID',
  'NO_SOP_CLASS_UID',
  'INVALID_UID',
  'MEDIA_DIRECTORY',
  'CANNOT_OPEN',
  'STUDY_UID_MISMATCH',
  'MALFORMED_PART',
  'UNSUPPORTED_MEDIA_TYPE',
  'COMMAND_UID_MISMATCH',
  'SOP_CLASS_MISMATCH',
  'INTERNAL',
] as const;

/** Why a sender was sent away and may come again: nothing was put aside, and nothing is in the ledger. */
export const REFUSALS = [
  'OVERLOAD',
  'DATABASE_DOWN',
  'NOT_ALLOWED',
  'STOPPING',
  'TOO_LARGE',
  'PROTOCOL',
  'TIMEOUT',
  'UNSUPPORTED',
] as const;

/** What is stored and still doubtful. */
export const DOUBTS = ['CONTENT_CHANGED', 'UID_COLLISION', 'IDENTITY_CONFLICT'] as const;

/** What became of a replay. `INCOMPLETE`: the reader asks for more of the object than is held. */
export const REPLAY_OUTCOMES = ['STORED', 'NOT_STORED', 'INCOMPLETE'] as const;

/** A code as an answer carries it; `OTHER` is one that a newer version has stored and this one does not know. */
const coded = <const Codes extends readonly string[]>(codes: Codes) => z.enum([...codes, 'OTHER']);

export const viaSchema = coded(VIAS);
export const quarantineReasonSchema = coded(QUARANTINE_REASONS);
export const refusalSchema = coded(REFUSALS);
export const doubtSchema = coded(DOUBTS);
