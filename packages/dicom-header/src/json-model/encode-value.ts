import { refuse } from '../halt.ts';
import { MAX_VALUE_BYTES } from '../limits.ts';
import type { Vr } from '../vr.ts';
import { base64 } from './base64.ts';
import { encodeNumbers } from './encode-numbers.ts';
import { isObject, type JsonObject, valuesOf } from './json-shapes.ts';
import { utf8 } from './utf8.ts';

/** A value as an explicit VR data set holds it. */
export type EncodedValue = { readonly vr: Vr; readonly bytes: readonly number[] };

/** The longest even length of 16 bits. What is longer is cut, as the reader does. */
const MAX_BYTES = Math.min(MAX_VALUE_BYTES, 0xfffe);

const BINARY: ReadonlySet<Vr> = new Set<Vr>(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'UN']);

/**
 * The value of one element of the DICOM JSON model (PS3.18 F.2.2 to F.2.6). An element with neither a value nor a
 * reference to one is present and empty. Null: its value is elsewhere, and is not asked for.
 */
export const encodeValue = (vr: Vr, element: JsonObject): EncodedValue | null => {
  const { InlineBinary: inline, BulkDataURI: elsewhere } = element;
  if (typeof inline === 'string') return { vr, bytes: padded(base64(inline, MAX_BYTES), 0) };
  const values = valuesOf(element);
  if (values.length === 0) return elsewhere === undefined ? { vr, bytes: [] } : null;
  if (BINARY.has(vr)) return null;
  const numbers = encodeNumbers(vr, values);
  return numbers ? { vr, bytes: numbers } : { vr: textVr(vr), bytes: textBytes(values, vr) };
};

const NUMERIC: ReadonlySet<Vr> = new Set<Vr>(['AT', 'FD', 'FL', 'SL', 'SS', 'SV', 'UL', 'US', 'UV']);

/** Numbers that their VR cannot hold keep their places as text, where each that is none is read as null. */
const textVr = (vr: Vr): Vr => (NUMERIC.has(vr) ? 'DS' : vr);

const SPACE = 0x20;

/** The VRs that SpecificCharacterSet speaks of (PS3.5 6.1.2.3); the others are ASCII. */
const LOCAL: ReadonlySet<Vr> = new Set<Vr>(['LO', 'LT', 'PN', 'SH', 'ST', 'UC', 'UT']);

const textBytes = (values: readonly unknown[], vr: Vr): number[] => {
  const texts: string[] = [];
  let length = 0;
  for (const value of values) {
    if (length > MAX_BYTES) break;
    const text = textOf(value);
    texts.push(text);
    length += text.length + 1;
  }
  const text = texts.join('\\');
  // JIS X 0201 has the yen sign where ASCII has the backslash, and some servers decode what is divided by it.
  return padded(utf8(LOCAL.has(vr) ? text : text.replaceAll('¥', '\\'), MAX_BYTES), SPACE);
};

/** A null keeps the place of an empty value (PS3.18 F.2.5). */
const textOf = (value: unknown): string => {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return isObject(value) ? nameOf(value) : refuse('MALFORMED_ELEMENT');
};

/** The component groups of a person's name (PS3.18 F.2.2, PS3.5 6.2.1). */
const nameOf = (name: JsonObject): string =>
  [name.Alphabetic, name.Ideographic, name.Phonetic].map((group) => (typeof group === 'string' ? group : '')).join('=');

const padded = (bytes: number[], padding: number): number[] => (bytes.length % 2 === 0 ? bytes : [...bytes, padding]);
