import { readHeader } from './read-header.ts';
import type { HeaderReading, ReadOptions } from './reading.ts';

/** Rows of a test as bytes: pairs of hexadecimal digits, and 'text' in quotes, a byte a character. */
export const bytes = (...rows: readonly string[]): Uint8Array => Uint8Array.from(rows.flatMap(bytesOfRow));

const bytesOfRow = (row: string): number[] =>
  (row.match(/'[^']*'|\S+/g) ?? []).flatMap((token) =>
    token.startsWith("'")
      ? [...token.slice(1, -1)].map((character) => character.charCodeAt(0))
      : Number.parseInt(token, 16),
  );

/** A sequence of undefined length, explicit little endian; `tag` as its four bytes. */
export const sequence = (tag: string, ...items: readonly (readonly string[])[]): string[] => [
  `${tag} 'SQ' 00 00 FF FF FF FF`,
  ...items.flatMap((rows) => ['FE FF 00 E0 FF FF FF FF', ...rows, 'FE FF 0D E0 00 00 00 00']),
  'FE FF DD E0 00 00 00 00',
];

/** What every record needs, explicit little endian. Groups 0008 and 0020, so that a test can put its own rows around them. */
export const CLASS_AND_INSTANCE = [
  "08 00 16 00 'UI' 1A 00 '1.2.840.10008.5.1.4.1.1.4\0'", // (0008,0016) SOPClassUID, MR Image Storage
  "08 00 18 00 'UI' 08 00 '2.25.1.1'", // (0008,0018) SOPInstanceUID
] as const;
export const STUDY_AND_SERIES = [
  "20 00 0D 00 'UI' 06 00 '2.25.1'", // (0020,000D) StudyInstanceUID
  "20 00 0E 00 'UI' 06 00 '2.25.2'", // (0020,000E) SeriesInstanceUID
] as const;

const PREAMBLE = [`'${'\0'.repeat(128)}'`, "'DICM'"] as const;

/** A Part 10 file of these rows: preamble, magic, and a transfer syntax of 17 to 22 characters. */
export const part10 = (transferSyntaxUid: string, ...rows: readonly string[]): Uint8Array => {
  const padded = transferSyntaxUid.length % 2 === 0 ? transferSyntaxUid : `${transferSyntaxUid}\0`;
  return bytes(...PREAMBLE, `02 00 10 00 'UI' ${padded.length.toString(16)} 00 '${padded}'`, ...rows);
};

/** A whole explicit little endian file: rows of group 0008, the rows that identify it, rows of later groups. */
export const explicitFile = (parts: { early?: readonly string[]; late?: readonly string[] } = {}): Uint8Array =>
  part10(
    '1.2.840.10008.1.2.1',
    ...CLASS_AND_INSTANCE,
    ...(parts.early ?? []),
    ...STUDY_AND_SERIES,
    ...(parts.late ?? []),
  );

export const noInflate = () => null;

export const readWhole = (file: Uint8Array, options: Partial<ReadOptions> = {}): HeaderReading =>
  readHeader(file, { complete: true, inflateRaw: noInflate, ...options });

/** The record of a file that must have one. */
export const recordOf = (file: Uint8Array) => {
  const reading = readWhole(file);
  if (reading.kind !== 'header') throw new Error(`wanted a header, came ${JSON.stringify(reading)}`);
  return reading.record;
};
