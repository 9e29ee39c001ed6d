import type { HeaderRecord, UnreadableReason } from '@cordwatch/dicom-header';

/** By which way an object came in. `cli` is the command line, `replay` the quarantine. */
export type Via = 'dimse' | 'stow' | 'folder' | 'pull' | 'cli' | 'demo' | 'replay';

/** Why an offered object was put aside. Closed: the reader's reasons, and those that only an intake can have. */
export type QuarantineReason =
  | UnreadableReason
  | 'CANNOT_OPEN'
  /** It belongs to another study than the one that the request names. */
  | 'STUDY_UID_MISMATCH'
  /** A part of a request whose head is too long or does not end. */
  | 'MALFORMED_PART'
  /** A part that says of itself to be something else than `application/dicom` in plain bytes. */
  | 'UNSUPPORTED_MEDIA_TYPE'
  /** Its SOP Instance UID is not the one that the C-STORE command names. */
  | 'COMMAND_UID_MISMATCH'
  | 'SOP_CLASS_MISMATCH'
  /** Our fault: storing it failed, and everything else could be stored. */
  | 'INTERNAL';

/** The first bytes of what is put aside, at most 256 KiB: what a replay reads. PHI. */
export type HeldBytes = {
  readonly bytes: Uint8Array;
  /** Whether that is all of it, or all of it before its pixels. */
  readonly whole: boolean;
};

/** The UIDs of an object that is put aside, where they could be read. */
type ObjectUids = Pick<HeaderRecord, 'studyInstanceUid' | 'seriesInstanceUid' | 'sopInstanceUid'>;

type Readout =
  | { readonly kind: 'header'; readonly record: HeaderRecord }
  | { readonly kind: 'unreadable'; readonly reason: QuarantineReason; readonly uids?: ObjectUids };

/** One object as an intake hands it over: its header or why there is none. Every offer is accounted for exactly once. */
export type Offer = {
  /** Who offered it: an AE title and address, an address, the name of a PACS. Within bounds, and no PHI by agreement. */
  readonly sender: string;
  /** Where it came from, for the person who will look: a path or a part number. PHI. */
  readonly source: string;
  /** Null when the object was not read to its end. */
  readonly sizeBytes: number | null;
  /** What it costs to hold, for bounding a batch. */
  readonly headerBytes: number;
  readonly readout: Readout;
  /** Only of what cannot be stored. */
  readonly held: HeldBytes | null;
};
