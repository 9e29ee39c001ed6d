import { readElementHeader, type Source } from './element-header.ts';
import { EXPLICIT_LITTLE } from './encoding.ts';
import { askForMore } from './halt.ts';
import { decodeText } from './text.ts';

/** What the File Meta Information says (PS3.10 7.1), and where the data set begins. Null where it says nothing. */
export type FileMeta = {
  readonly sopClassUid: string | null;
  readonly transferSyntaxUid: string | null;
  readonly dataSetOffset: number;
};

const PREAMBLE_BYTES = 128;
const MAGIC = [0x44, 0x49, 0x43, 0x4d];
const META_GROUP = 0x0002;
const MEDIA_STORAGE_SOP_CLASS_UID = 0x0002_0002;
const TRANSFER_SYNTAX_UID = 0x0002_0010;

/** The meta information of an object, or null for a data set that stands alone. The preamble, or it and the magic, may be missing. */
export const readFileMeta = (source: Source): FileMeta | null => {
  const { bytes, complete } = source;
  if (!complete && bytes.length < PREAMBLE_BYTES + MAGIC.length) askForMore(PREAMBLE_BYTES + MAGIC.length);
  if (hasMagic(bytes, PREAMBLE_BYTES)) return readMetaElements(source, PREAMBLE_BYTES + MAGIC.length);
  if (hasMagic(bytes, 0)) return readMetaElements(source, MAGIC.length);
  return bytes[0] === META_GROUP && bytes[1] === 0 ? readMetaElements(source, 0) : null;
};

const hasMagic = (bytes: Uint8Array, offset: number): boolean =>
  MAGIC.every((byte, index) => bytes[offset + index] === byte);

/** Group 0002 is explicit little endian whatever follows. Its end is where another group begins: group lengths are often wrong. */
const readMetaElements = (source: Source, start: number): FileMeta => {
  const uids = new Map<number, string>();
  let next = start;
  while (isMetaElement(source, next)) {
    const { tag, valueOffset, length } = readElementHeader(source, next, Number.POSITIVE_INFINITY, EXPLICIT_LITTLE);
    next = valueOffset + (length ?? 0);
    if (next > source.bytes.length) askForMore(next);
    if (UIDS.has(tag)) uids.set(tag, decodeText(source.bytes.subarray(valueOffset, next), '', 'UI'));
  }
  return {
    sopClassUid: uids.get(MEDIA_STORAGE_SOP_CLASS_UID) ?? null,
    transferSyntaxUid: uids.get(TRANSFER_SYNTAX_UID) || null,
    dataSetOffset: next,
  };
};

const UIDS: ReadonlySet<number> = new Set([MEDIA_STORAGE_SOP_CLASS_UID, TRANSFER_SYNTAX_UID]);

const isMetaElement = ({ bytes, view, complete }: Source, offset: number): boolean => {
  if (offset + 2 <= bytes.length) return view.getUint16(offset, true) === META_GROUP;
  return complete ? false : askForMore(offset + 8);
};
