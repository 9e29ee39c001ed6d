import type { HeaderRecord, UnreadableReason } from '@cordwatch/dicom-header';

/** Why an offered object was put aside. Closed: the reader's reasons, and those that only an intake can have. */
export type QuarantineReason = UnreadableReason | 'CANNOT_OPEN' | 'STUDY_UID_MISMATCH';

type Readout =
  | { readonly kind: 'header'; readonly record: HeaderRecord }
  | { readonly kind: 'unreadable'; readonly reason: QuarantineReason };

/** One object as an intake hands it over: its header or why there is none. Every offer is accounted for exactly once. */
export type Offer = {
  /** Where it came from, for the person who will look: a path or a part number. PHI. */
  readonly source: string;
  /** Null when the object was not read to its end. */
  readonly sizeBytes: number | null;
  /** What it costs to hold, for bounding a batch. */
  readonly headerBytes: number;
  readonly readout: Readout;
};
