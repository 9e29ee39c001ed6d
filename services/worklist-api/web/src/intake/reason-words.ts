import type { QuarantineItem } from '@cordwatch/worklist';

export type Reason = QuarantineItem['reason'];

/** What reading again depends on: another reader, nothing (it is stored under its own UIDs), our repair, or never. */
type Cure = 'reader' | 'own-uids' | 'repair' | 'none';
export type ReasonWords = { readonly word: string; readonly says: string; readonly cure: Cure };

/** Why an object was put aside, in words, and what a replay can do about it. */
export const REASON_WORDS: Readonly<Record<Reason, ReasonWords>> = {
  EMPTY: { word: 'Empty', says: 'The object has no bytes.', cure: 'none' },
  NOT_DICOM: { word: 'Not DICOM', says: 'The bytes are no DICOM object.', cure: 'reader' },
  TRUNCATED: { word: 'Cut off', says: 'The object ends within its header. Have it sent again.', cure: 'reader' },
  TOO_DEEP: { word: 'Nested too deep', says: 'Sequences lie within each other beyond the limit.', cure: 'reader' },
  HEADER_TOO_LARGE: { word: 'Header too large', says: 'The header goes on beyond the limit.', cure: 'reader' },
  UNSUPPORTED_TRANSFER_SYNTAX: {
    word: 'Transfer syntax',
    says: 'The header is encoded in a way that the reader does not know.',
    cure: 'reader',
  },
  INFLATE_FAILED: {
    word: 'Cannot be inflated',
    says: 'The compressed header is damaged or too large.',
    cure: 'reader',
  },
  MALFORMED_ELEMENT: {
    word: 'Malformed element',
    says: 'An element of the header breaks the encoding.',
    cure: 'reader',
  },
  NO_STUDY_UID: { word: 'No study UID', says: 'The object names no study.', cure: 'reader' },
  NO_SERIES_UID: { word: 'No series UID', says: 'The object names no series.', cure: 'reader' },
  NO_SOP_INSTANCE_UID: { word: 'No instance UID', says: 'The object does not name itself.', cure: 'reader' },
  NO_SOP_CLASS_UID: { word: 'No SOP class', says: 'The object does not say what it is.', cure: 'reader' },
  INVALID_UID: { word: 'Invalid UID', says: 'A UID of the object is none.', cure: 'reader' },
  MEDIA_DIRECTORY: {
    word: 'Media directory',
    says: 'It is the index of a disc (DICOMDIR), not an object.',
    cure: 'none',
  },
  CANNOT_OPEN: { word: 'Cannot be opened', says: 'The file could not be opened or read.', cure: 'none' },
  STUDY_UID_MISMATCH: {
    word: 'Another study',
    says: 'It belongs to another study than the one that the request named.',
    cure: 'own-uids',
  },
  MALFORMED_PART: {
    word: 'Malformed part',
    says: 'The part of the request has no readable head.',
    cure: 'none',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    word: 'Another type',
    says: 'The part of the request says that it is something else than DICOM.',
    cure: 'own-uids',
  },
  COMMAND_UID_MISMATCH: {
    word: 'Another instance',
    says: 'The sender announced another instance than it sent.',
    cure: 'own-uids',
  },
  SOP_CLASS_MISMATCH: {
    word: 'Another SOP class',
    says: 'The sender announced another kind of object than it sent.',
    cure: 'own-uids',
  },
  INTERNAL: { word: 'Our fault', says: 'It could be read and not be stored. Report it.', cure: 'repair' },
  OTHER: { word: 'Other', says: 'A newer version of the software has put it aside.', cure: 'repair' },
};

const CURE_WORDS: Readonly<Record<Cure, string>> = {
  reader: 'After an update of the reader',
  'own-uids': 'Stores it under its own UIDs',
  repair: 'After an update of the software',
  none: 'No: it reads the same again',
};

export type ReplayHelp = { readonly can: boolean; readonly words: string };

/** Whether reading it again can help, in words. */
export const replayHelp = ({ reason, held }: Pick<QuarantineItem, 'reason' | 'held'>): ReplayHelp => {
  const { cure } = REASON_WORDS[reason];
  if (held === 'nothing') return { can: false, words: 'No: nothing of it is held. Have it sent again' };
  if (held === 'beginning' && cure !== 'none')
    return { can: true, words: 'Only if the beginning that is held is enough. Rather have it sent again' };
  return { can: cure !== 'none', words: CURE_WORDS[cure] };
};
