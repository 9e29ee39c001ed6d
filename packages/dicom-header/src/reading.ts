import type { HeaderRecord } from './header-record.ts';

/** Why bytes gave no record. Closed: every unreadable input has exactly one of these. */
export const UNREADABLE_REASONS = [
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
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

/**
 * `more` asks for a longer prefix of the same object: the header reaches past the bytes given.
 * `atLeastBytes`, always more than were given, is a lower bound on the prefix that can get further by one element;
 * grow by a factor too.
 */
export type HeaderReading =
  | { readonly kind: 'header'; readonly record: HeaderRecord }
  | { readonly kind: 'more'; readonly atLeastBytes: number }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/**
 * Raw DEFLATE, bounded: null when the bytes are not deflate or grow past `maxBytes`. Of bytes that are cut it gives as
 * much as they hold (zlib's `Z_SYNC_FLUSH`). Given by the caller: packages have no zlib.
 */
export type InflateRaw = (deflated: Uint8Array, maxBytes: number) => Uint8Array | null;

export type ReadOptions = {
  /** True when `bytes` is the whole object, false when it is a prefix and more can be had. */
  readonly complete: boolean;
  readonly inflateRaw: InflateRaw;
};
