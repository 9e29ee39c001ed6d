import { DICTIONARY, LAST_GROUP } from './dictionary.ts';
import { type ElementHeader, FIRST_DELIMITER, readElementHeader, requireBytes, type Source } from './element-header.ts';
import { type Encoding, IMPLICIT_LITTLE } from './encoding.ts';
import { refuse } from './halt.ts';
import { MAX_DEPTH, MAX_ELEMENTS, MAX_ITEMS } from './limits.ts';
import { requireOneIdentity } from './one-identity.ts';
import { privateVr } from './private-elements.ts';
import type { Vr } from './vr.ts';

/** A wanted element: where its value lies, or the items of its sequence. */
export type Element = {
  readonly vr: Vr;
  readonly offset: number;
  readonly length: number;
  readonly items: readonly Elements[];
};

/** The wanted elements of one data set or item, with the byte order of their binary values. */
export type Elements = { readonly littleEndian: boolean; readonly byTag: ReadonlyMap<number, Element> };

const ITEM = 0xfffe_e000;
const ITEM_DELIMITER = 0xfffe_e00d;
const SEQUENCE_DELIMITER = 0xfffe_e0dd;

const WANTED: ReadonlyMap<number, Vr> = new Map(Object.values(DICTIONARY));

/** The VR of an element that a record is made of, or may be; undefined for one that is passed over. */
export const wantedVr = (tag: number): Vr | undefined => WANTED.get(tag) ?? privateVr(tag);

/** Where a walk is: how its bytes are laid out, where the item around it ends at the latest, and how deep it is. */
type Place = { readonly encoding: Encoding; readonly bound: number; readonly depth: number };

/** The wanted elements of the data set that begins at `offset`; everything behind the last wanted group stays unread. */
export const readElements = (source: Source, offset: number, encoding: Encoding): Elements => {
  const byTag = new Map<number, Element>();
  const place: Place = { encoding, bound: Number.POSITIVE_INFINITY, depth: 0 };
  let next = offset;
  for (let count = 0; !(source.complete && next === source.bytes.length); count++) {
    const header = readElementHeader(source, next, place.bound, encoding);
    if (header.tag >= FIRST_DELIMITER) refuse('MALFORMED_ELEMENT');
    if (header.tag >>> 16 > LAST_GROUP) break;
    if (count === MAX_ELEMENTS) refuse('HEADER_TOO_LARGE');
    next = readValue(source, header, place, byTag);
  }
  return { littleEndian: encoding.littleEndian, byTag };
};

/** Keeps the element in `into` when it is wanted; answers where the next one begins. */
const readValue = (source: Source, header: ElementHeader, place: Place, into: Map<number, Element> | null): number => {
  const wanted = into === null ? undefined : wantedVr(header.tag);
  const { vr, valueOffset, length } = header;
  if (length !== null) requireBytes(source, valueOffset + length, place.bound);
  if (wanted === 'SQ' && holdsItems(vr)) {
    const items: Elements[] = [];
    into?.set(header.tag, { vr: 'SQ', offset: valueOffset, length: 0, items });
    return readItems(source, header, place, items);
  }
  if (length === null) return readItems(source, header, place, null);
  if (into !== null && wanted !== undefined && wanted !== 'SQ') keepValue(source, header, wanted, place, into);
  return valueOffset + length;
};

const keepValue = (
  source: Source,
  { tag, vr, valueOffset, length }: ElementHeader,
  wanted: Vr,
  { depth }: Place,
  into: Map<number, Element>,
): void => {
  const known = vr === null || vr === 'UN' ? wanted : vr;
  const element = { vr: known, offset: valueOffset, length: length ?? 0, items: NO_ITEMS };
  if (depth === 0) requireOneIdentity(source, tag, into.get(tag), element);
  into.set(tag, element);
};

const NO_ITEMS: readonly Elements[] = [];

const holdsItems = (vr: Vr | null): boolean => vr === null || vr === 'SQ' || vr === 'UN';

const endOf = ({ valueOffset, length }: ElementHeader): number | null =>
  length === null ? null : valueOffset + length;

const inside = (sequence: ElementHeader, around: Place): Place => {
  if (around.depth >= MAX_DEPTH) refuse('TOO_DEEP');
  // PS3.5 6.2.2: the items of a sequence written as UN are in Implicit VR Little Endian.
  const encoding = sequence.vr === 'UN' ? IMPLICIT_LITTLE : around.encoding;
  return { encoding, bound: endOf(sequence) ?? around.bound, depth: around.depth + 1 };
};

/** Reads the items of a sequence into `into`, or passes over them; answers where the sequence ends. */
const readItems = (source: Source, sequence: ElementHeader, around: Place, into: Elements[] | null): number => {
  const end = endOf(sequence);
  const place = inside(sequence, around);
  let next = sequence.valueOffset;
  while (next !== end) {
    const item = readElementHeader(source, next, place.bound, place.encoding);
    if (end === null && item.tag === SEQUENCE_DELIMITER) return item.valueOffset;
    if (item.tag !== ITEM) refuse('MALFORMED_ELEMENT');
    next = readItem(source, item, place, into);
  }
  return next;
};

const readItem = (source: Source, item: ElementHeader, around: Place, into: Elements[] | null): number => {
  const end = endOf(item);
  if (end !== null) requireBytes(source, end, around.bound);
  if (end !== null && into === null) return end;
  const place = { ...around, bound: end ?? around.bound };
  return readItemElements(source, item.valueOffset, end, place, into === null ? null : keepItem(source, place, into));
};

const keepItem = ({ left }: Source, { encoding }: Place, into: Elements[]): Map<number, Element> => {
  if (into.length === MAX_ITEMS || left.items-- === 0) refuse('HEADER_TOO_LARGE');
  const byTag = new Map<number, Element>();
  into.push({ littleEndian: encoding.littleEndian, byTag });
  return byTag;
};

const readItemElements = (
  source: Source,
  start: number,
  end: number | null,
  place: Place,
  into: Map<number, Element> | null,
): number => {
  let next = start;
  for (let count = 0; next !== end; count++) {
    const header = readElementHeader(source, next, place.bound, place.encoding);
    if (header.tag === ITEM_DELIMITER && end === null) return header.valueOffset;
    if (header.tag >= FIRST_DELIMITER && header.tag !== ITEM_DELIMITER) refuse('MALFORMED_ELEMENT');
    if (count === MAX_ELEMENTS) refuse('HEADER_TOO_LARGE');
    next = readValue(source, header, place, into);
  }
  return next;
};
