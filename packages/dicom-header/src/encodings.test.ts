import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { InflateRaw } from './reading.ts';
import {
  bytes,
  CLASS_AND_INSTANCE,
  explicitFile,
  part10,
  readWhole,
  recordOf,
  STUDY_AND_SERIES,
} from './testing-bytes.ts';

const IMPLICIT_ROWS = [
  "08 00 16 00 1A 00 00 00 '1.2.840.10008.5.1.4.1.1.4\0'", // (0008,0016) SOPClassUID
  "08 00 18 00 08 00 00 00 '2.25.1.1'", // (0008,0018) SOPInstanceUID
  "20 00 0D 00 06 00 00 00 '2.25.1'", // (0020,000D) StudyInstanceUID
  "20 00 0E 00 06 00 00 00 '2.25.2'", // (0020,000E) SeriesInstanceUID
  '28 00 10 00 02 00 00 00 00 02', // (0028,0010) Rows 512
];
const BIG_ENDIAN_ROWS = [
  "00 08 00 16 'UI' 00 1A '1.2.840.10008.5.1.4.1.1.4\0'", // (0008,0016) SOPClassUID
  "00 08 00 18 'UI' 00 08 '2.25.1.1'", // (0008,0018) SOPInstanceUID
  "00 20 00 0D 'UI' 00 06 '2.25.1'", // (0020,000D) StudyInstanceUID
  "00 20 00 0E 'UI' 00 06 '2.25.2'", // (0020,000E) SeriesInstanceUID
  "00 28 00 10 'US' 00 02 02 00", // (0028,0010) Rows 512
];
const EXPLICIT_ROWS = [...CLASS_AND_INSTANCE, ...STUDY_AND_SERIES, "28 00 10 00 'US' 02 00 00 02"];

describe('transfer syntaxes', () => {
  test.each([
    ['implicit little endian', '1.2.840.10008.1.2', IMPLICIT_ROWS],
    ['explicit little endian', '1.2.840.10008.1.2.1', EXPLICIT_ROWS],
    ['explicit big endian', '1.2.840.10008.1.2.2', BIG_ENDIAN_ROWS],
    ['a compressed one', '1.2.840.10008.1.2.4.90', EXPLICIT_ROWS],
    ['a vendor’s implicit one', '1.2.840.113619.5.2', IMPLICIT_ROWS],
    ['implicit by name, explicit in truth', '1.2.840.10008.1.2', EXPLICIT_ROWS],
    ['explicit by name, implicit in truth', '1.2.840.10008.1.2.1', IMPLICIT_ROWS],
  ])('%s is read and kept by name', (_, uid, rows) => {
    expect(recordOf(part10(uid, ...rows))).toMatchObject({ transferSyntaxUid: uid, image: { rows: 512 } });
  });

  test.each([
    ['implicit little endian', '1.2.840.10008.1.2', IMPLICIT_ROWS],
    ['explicit little endian', '1.2.840.10008.1.2.1', EXPLICIT_ROWS],
    ['explicit big endian', '1.2.840.10008.1.2.2', BIG_ENDIAN_ROWS],
  ])('a bare data set is recognised as %s', (_, uid, rows) => {
    expect(recordOf(bytes(...rows))).toMatchObject({ transferSyntaxUid: uid, image: { rows: 512 } });
  });

  test('the preamble may be missing', () => {
    const file = part10('1.2.840.10008.1.2.4.90', ...EXPLICIT_ROWS);
    expect(recordOf(file.subarray(128)).transferSyntaxUid).toBe('1.2.840.10008.1.2.4.90');
    expect(recordOf(file.subarray(132)).transferSyntaxUid).toBe('1.2.840.10008.1.2.4.90');
  });

  test('meta information that names no transfer syntax leaves it to the data set', () => {
    const meta = "02 00 02 00 'UI' 04 00 '1.2\0'"; // (0002,0002) MediaStorageSOPClassUID
    expect(recordOf(bytes(`'${'\0'.repeat(128)}DICM'`, meta, ...IMPLICIT_ROWS)).transferSyntaxUid).toBe(
      '1.2.840.10008.1.2',
    );
  });

  test('an empty transfer syntax is none', () => {
    const meta = "02 00 10 00 'UI' 00 00"; // (0002,0010) TransferSyntaxUID
    expect(recordOf(bytes(`'${'\0'.repeat(128)}DICM'`, meta, ...IMPLICIT_ROWS)).transferSyntaxUid).toBe(
      '1.2.840.10008.1.2',
    );
  });

  test('a wrong group length of the meta information does no harm', () => {
    const meta = "02 00 00 00 'UL' 04 00 FF FF 00 00"; // (0002,0000) FileMetaInformationGroupLength
    expect(recordOf(bytes(`'${'\0'.repeat(128)}DICM'`, meta, ...EXPLICIT_ROWS)).image.rows).toBe(512);
  });
});

describe('deflated', () => {
  const DEFLATED = '1.2.840.10008.1.2.1.99';
  const inflateRaw: InflateRaw = (deflated, maxOutputLength) => {
    try {
      return inflateRawSync(deflated, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH });
    } catch {
      return null;
    }
  };
  const deflatedFile = (dataSet: Uint8Array): Uint8Array =>
    Uint8Array.from([...part10(DEFLATED), ...deflateRawSync(dataSet)]);

  test('is inflated, and only as far as the header goes', () => {
    const pixels = new Uint8Array(70 * 1024 * 1024);
    const dataSet = Buffer.concat([bytes(...EXPLICIT_ROWS, "E0 7F 10 00 'OW' 00 00 00 00 60 04"), pixels]);
    const file = Uint8Array.from([...part10(DEFLATED), ...deflateRawSync(dataSet, { level: 1 })]);
    expect(readWhole(file, { inflateRaw })).toMatchObject({ kind: 'header', record: { image: { rows: 512 } } });
  });

  test('asks for more when the prefix holds too little of the header', () => {
    const file = deflatedFile(bytes(...EXPLICIT_ROWS));
    const prefix = file.subarray(0, file.length - 20);
    expect(readWhole(prefix, { inflateRaw, complete: false })).toMatchObject({ kind: 'more' });
    expect(readWhole(prefix, { inflateRaw, complete: true })).toEqual({ kind: 'unreadable', reason: 'TRUNCATED' });
  });

  test('is given up on at 24 MiB of header, having been inflated a few times only', () => {
    const text = "08 00 01 00 'UT' 00 00 00 00 00 02"; // (0008,0001), 32 MiB of text in front of everything
    const file = deflatedFile(Buffer.concat([bytes(text), new Uint8Array(32 * 1024 * 1024), bytes(...EXPLICIT_ROWS)]));
    let inflatedBytes = 0;
    const counting: InflateRaw = (deflated, maxBytes) => {
      const inflated = inflateRaw(deflated, maxBytes);
      inflatedBytes += inflated?.length ?? maxBytes;
      return inflated;
    };
    expect(readWhole(file, { inflateRaw: counting })).toEqual({ kind: 'unreadable', reason: 'INFLATE_FAILED' });
    expect(inflatedBytes).toBeLessThan(48 * 1024 * 1024);
  });

  test('is looked at for 500,000 elements, items and delimiters', () => {
    const items = (count: number) => {
      const item = bytes('FE FF 00 E0 FF FF FF FF', 'FE FF 0D E0 00 00 00 00');
      return Buffer.concat([bytes("09 00 11 10 'SQ' 00 00 FF FF FF FF"), ...Array.from({ length: count }, () => item)]);
    };
    const answer = (count: number) => readWhole(deflatedFile(items(count)), { inflateRaw });
    expect(answer(249_000)).toEqual({ kind: 'unreadable', reason: 'TRUNCATED' });
    expect(answer(250_001)).toEqual({ kind: 'unreadable', reason: 'HEADER_TOO_LARGE' });
  });

  test('by name only is INFLATE_FAILED', () => {
    const file = part10(DEFLATED, "FF FF FF FF 'not deflate'");
    expect(readWhole(file, { inflateRaw })).toEqual({ kind: 'unreadable', reason: 'INFLATE_FAILED' });
  });
});

describe('value representations', () => {
  test.each([
    ['OV', "09 00 10 10 'OV' 00 00 08 00 00 00 01 02 03 04 05 06 07 08"],
    ['SV', "09 00 10 10 'SV' 00 00 08 00 00 00 01 02 03 04 05 06 07 08"],
    ['UV', "09 00 10 10 'UV' 00 00 08 00 00 00 01 02 03 04 05 06 07 08"],
    ['one that PS3.5 may gain', "09 00 10 10 'XY' 00 00 08 00 00 00 01 02 03 04 05 06 07 08"],
  ])('%s has a long length, so what follows it is read', (_, row) => {
    expect(recordOf(explicitFile({ early: [row] })).studyInstanceUid).toBe('2.25.1');
  });

  test('a number written as UV is a number', () => {
    const late = ["20 00 13 00 'UV' 00 00 08 00 00 00 07 00 00 00 00 00 00 00"]; // (0020,0013) InstanceNumber 7
    expect(recordOf(explicitFile({ late })).image.instanceNumber).toBe(7);
  });

  test('a value written as UN has the VR of its tag', () => {
    const late = [
      "20 00 13 00 'UN' 00 00 02 00 00 00 '7 '", // (0020,0013) InstanceNumber IS
      "28 00 10 00 'UN' 00 00 02 00 00 00 00 02", // (0028,0010) Rows US
    ];
    expect(recordOf(explicitFile({ late })).image).toMatchObject({ instanceNumber: 7, rows: 512 });
  });

  test('bytes that are no VR are MALFORMED_ELEMENT', () => {
    const late = ["28 00 10 00 '??' 02 00 00 02"];
    expect(readWhole(explicitFile({ late }))).toEqual({ kind: 'unreadable', reason: 'MALFORMED_ELEMENT' });
  });
});
