import { DICTIONARY } from './dictionary.ts';
import type { Source } from './element-header.ts';
import { refuse } from './halt.ts';
import { MAX_VALUE_BYTES } from './limits.ts';
import { decodeText } from './text.ts';

type Value = { readonly offset: number; readonly length: number };

const { SOPClassUID, SOPInstanceUID, StudyInstanceUID, SeriesInstanceUID } = DICTIONARY;
const IDENTIFYING: ReadonlySet<number> = new Set(
  [SOPClassUID, SOPInstanceUID, StudyInstanceUID, SeriesInstanceUID].map(([tag]) => tag),
);

/** An element occurs once (PS3.5 7.1), and where it does not, the last one counts; but an object of two studies is of none. */
export const requireOneIdentity = (source: Source, tag: number, earlier: Value | undefined, value: Value): void => {
  if (earlier === undefined || !IDENTIFYING.has(tag)) return;
  if (uidAt(source, earlier) !== uidAt(source, value)) refuse('INVALID_UID');
};

const uidAt = ({ bytes }: Source, { offset, length }: Value): string =>
  decodeText(bytes.subarray(offset, offset + Math.min(length, MAX_VALUE_BYTES)), '', 'UI');
