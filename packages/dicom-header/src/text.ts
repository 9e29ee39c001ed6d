/// <reference path="./dicom-character-set.d.ts" />
import { convertBytes } from 'dicom-character-set';
import type { Vr } from './vr.ts';

const ESCAPE = 0x1b;
const UNDECODABLE = '\uFFFD';
/** The bytes of that character in UTF-8, as Latin-1: an earlier reader has given up on it, and this is UTF-8 still. */
const WRITTEN_UNDECODABLE = 'ï¿½';

/**
 * The characters of a text value: padding removed, NUL (which no database stores) as space. `characterSet` is
 * SpecificCharacterSet as sent. Bytes that its terms do not explain are read as UTF-8 or, failing that, as Latin-1.
 */
export const decodeText = (bytes: Uint8Array, characterSet: string, vr: Vr): string => {
  const text = isPlain(bytes) ? asciiOf(bytes) : decode(bytes, termsOf(characterSet), vr);
  const clean = text.includes('\0') ? text.replaceAll('\0', ' ') : text;
  if (KEEPS_LEADING_SPACE.has(vr)) return clean.trimEnd();
  return vr === 'PN' ? withoutEmptyEnds(clean) : clean.trim();
};

/** PS3.5 6.2.1.1: components and component groups that are empty at the end of a name say nothing. */
const withoutEmptyEnds = (name: string): string =>
  withoutLast(
    name
      .split('=')
      .map((group) => withoutLast(group.trim(), '^').trimEnd())
      .join('='),
    '=',
  );

/** By index: an expression that ends in `$` takes a hostile value's length squared. */
const withoutLast = (text: string, unwanted: string): string => {
  let length = text.length;
  while (length > 0 && text[length - 1] === unwanted) length--;
  return text.slice(0, length);
};

const KEEPS_LEADING_SPACE: ReadonlySet<Vr> = new Set<Vr>(['ST', 'LT', 'UT']);

/** ASCII is ASCII in every character set of DICOM, as long as nothing shifts out of it. */
const isPlain = (bytes: Uint8Array): boolean => {
  // By index: an iterator is four times slower, and this sees every byte of every text.
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x7f || byte === ESCAPE) return false;
  }
  return true;
};

const CHUNK = 4096;

const asciiOf = (bytes: Uint8Array): string => {
  if (bytes.length <= CHUNK) return Reflect.apply(String.fromCharCode, null, bytes);
  return asciiOf(bytes.subarray(0, CHUNK)) + asciiOf(bytes.subarray(CHUNK));
};

const decode = (bytes: Uint8Array, terms: string, vr: Vr): string => {
  if (terms === '' || terms === 'ISO_IR 6') return guess(bytes, vr);
  const text = tryDecode(bytes, terms, vr);
  return text === null || text.includes(UNDECODABLE) ? guess(bytes, vr) : text;
};

const guess = (bytes: Uint8Array, vr: Vr): string => {
  const unicode = convertBytes('ISO_IR 192', bytes, { vr });
  if (!unicode.includes(UNDECODABLE)) return unicode;
  const latin = convertBytes('ISO_IR 100', bytes, { vr });
  return latin.includes(WRITTEN_UNDECODABLE) ? unicode : latin;
};

const tryDecode = (bytes: Uint8Array, terms: string, vr: Vr): string | null => {
  try {
    return convertBytes(terms, bytes, { vr });
  } catch {
    return null;
  }
};

/** Defined terms of PS3.3 C.12.1.1.2 from what is written: `ISO-IR 100`, `iso_ir 192` and `UTF-8` are met. */
const termsOf = (characterSet: string): string => characterSet.split('\\').map(termOf).join('\\');

const termOf = (written: string): string => {
  const term = written.trim().toUpperCase();
  const [, extended, number] = /^ISO[ _-]?(2022[ _-]?)?IR[ _-]?(\d+)$/.exec(term) ?? [];
  if (number !== undefined) return extended === undefined ? `ISO_IR ${number}` : `ISO 2022 IR ${number}`;
  return /^UTF[ _-]?8$/.test(term) ? 'ISO_IR 192' : term;
};
