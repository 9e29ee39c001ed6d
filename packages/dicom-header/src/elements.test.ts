import { describe, expect, test } from 'vitest';
import { bytes, explicitFile, part10, readWhole, recordOf, sequence } from './testing-bytes.ts';

const refused = (reason: string) => ({ kind: 'unreadable', reason });
const POSITION = "20 00 32 00 'DS' 06 00 '1\\2\\3 '"; // (0020,0032) ImagePositionPatient
const ROWS = "28 00 10 00 'US' 02 00 00 02"; // (0028,0010) Rows 512

describe('depth', () => {
  test('a position inside a private sequence is not the image’s', () => {
    const philips = sequence('05 20 0F 14', [POSITION]); // (2005,140F) private SQ
    expect(recordOf(explicitFile({ late: [ROWS, ...philips] })).frames[0]?.positionMm).toBeNull();
  });

  test('a position inside a standard sequence of other purpose is not the image’s', () => {
    const referenced = sequence('08 00 40 11', [POSITION]); // (0008,1140) ReferencedImageSequence
    expect(recordOf(explicitFile({ late: [ROWS, ...referenced] })).frames[0]?.positionMm).toBeNull();
  });

  test('an icon’s pixels inside a sequence do not end the header', () => {
    const icon = sequence('88 00 00 02', [
      "E0 7F 10 00 'OB' 00 00 FF FF FF FF", // (7FE0,0010) PixelData, encapsulated
      'FE FF 00 E0 04 00 00 00 01 02 03 04',
      'FE FF DD E0 00 00 00 00',
    ]);
    expect(recordOf(explicitFile({ early: icon, late: [ROWS] })).image.rows).toBe(512);
  });

  test('64 sequences inside each other are read, 65 are TOO_DEEP', () => {
    const open = ["09 00 10 10 'SQ' 00 00 FF FF FF FF", 'FE FF 00 E0 FF FF FF FF'];
    const close = ['FE FF 0D E0 00 00 00 00', 'FE FF DD E0 00 00 00 00'];
    const nested = (depth: number) => [...Array(depth).fill(open), ...Array(depth).fill(close)].flat();
    expect(readWhole(explicitFile({ early: nested(64) })).kind).toBe('header');
    expect(readWhole(explicitFile({ early: nested(65) }))).toEqual(refused('TOO_DEEP'));
    expect(readWhole(explicitFile({ early: nested(3000) }))).toEqual(refused('TOO_DEEP'));
  });

  test('20,000 frames are read, one more is HEADER_TOO_LARGE', () => {
    const item = [0xfe, 0xff, 0x00, 0xe0, 0, 0, 0, 0];
    const fileOf = (frames: number) =>
      Uint8Array.from([
        ...explicitFile({ late: ["00 52 30 92 'SQ' 00 00 FF FF FF FF"] }),
        ...Array.from({ length: frames }, () => item).flat(),
        ...bytes('FE FF DD E0 00 00 00 00'),
      ]);
    expect(recordOf(fileOf(20_000)).frames).toHaveLength(20_000);
    expect(readWhole(fileOf(20_001))).toEqual(refused('HEADER_TOO_LARGE'));
  });
});

describe('cost', () => {
  const file = (head: string[], unit: Uint8Array, count: number): Uint8Array => {
    const start = explicitFile({ late: head });
    const whole = new Uint8Array(start.length + unit.length * count);
    whole.set(start);
    for (let at = start.length; at < whole.length; at += unit.length) whole.set(unit, at);
    return whole;
  };

  test('400,000 kept items are the most of one object', () => {
    const usages = sequence('18 00 41 93', ...Array.from({ length: 19_999 }, () => [])); // (0018,9341) ContrastBolusUsageSequence
    const frame = bytes('FE FF 00 E0 FF FF FF FF', ...usages, 'FE FF 0D E0 00 00 00 00');
    const perFrame = ["00 52 30 92 'SQ' 00 00 FF FF FF FF"]; // (5200,9230) PerFrameFunctionalGroupsSequence
    expect(readWhole(file(perFrame, frame, 20))).toEqual(refused('TRUNCATED'));
    expect(readWhole(file(perFrame, frame, 21))).toEqual(refused('HEADER_TOO_LARGE'));
  });

  test('20,000 elements are the most of one data set, and of one item', () => {
    const empty = bytes("09 00 10 10 'LO' 00 00"); // (0009,1010)
    expect(readWhole(file([], empty, 19_996)).kind).toBe('header');
    expect(readWhole(file([], empty, 19_997))).toEqual(refused('HEADER_TOO_LARGE'));
    const item = ["09 00 11 10 'SQ' 00 00 FF FF FF FF", 'FE FF 00 E0 FF FF FF FF']; // (0009,1011)
    expect(readWhole(file(item, empty, 20_000))).toEqual(refused('TRUNCATED'));
    expect(readWhole(file(item, empty, 20_001))).toEqual(refused('HEADER_TOO_LARGE'));
  });

  test('3 million elements, items and delimiters are the most that are looked at', () => {
    const item = bytes('FE FF 00 E0 FF FF FF FF', 'FE FF 0D E0 00 00 00 00');
    const passedOver = ["09 00 11 10 'SQ' 00 00 FF FF FF FF"]; // (0009,1011)
    expect(readWhole(file(passedOver, item, 1_499_000))).toEqual(refused('TRUNCATED'));
    expect(readWhole(file(passedOver, item, 1_500_000))).toEqual(refused('HEADER_TOO_LARGE'));
  });

  test('of a text ends at 64 KiB', () => {
    const comments = `20 00 00 40 'UT' 00 00 70 11 01 00 '${'x'.repeat(70_000)}'`; // (0020,4000) ImageComments
    expect(recordOf(explicitFile({ late: [comments] })).image.comments).toHaveLength(65_536);
  });
});

describe('lengths', () => {
  const DESCRIPTION = "32 00 60 10 'LO' 06 00 'SPINE '"; // (0032,1060) RequestedProcedureDescription, 14 bytes

  test.each([
    ['defined in defined', ["40 00 75 02 'SQ' 00 00 16 00 00 00", 'FE FF 00 E0 0E 00 00 00', DESCRIPTION]],
    [
      'undefined in defined',
      ["40 00 75 02 'SQ' 00 00 1E 00 00 00", 'FE FF 00 E0 FF FF FF FF', DESCRIPTION, 'FE FF 0D E0 00 00 00 00'],
    ],
    [
      'defined in undefined',
      ["40 00 75 02 'SQ' 00 00 FF FF FF FF", 'FE FF 00 E0 0E 00 00 00', DESCRIPTION, 'FE FF DD E0 00 00 00 00'],
    ],
    ['undefined in undefined', sequence('40 00 75 02', [DESCRIPTION])],
  ])('an item of a sequence, %s, is read', (_, late) => {
    expect(recordOf(explicitFile({ late })).study.requestedProcedureDescription).toBe('SPINE');
  });

  test('a sequence written as UN is implicit little endian inside', () => {
    const late = [
      "40 00 75 02 'UN' 00 00 FF FF FF FF", // (0040,0275) RequestAttributesSequence
      'FE FF 00 E0 FF FF FF FF',
      "32 00 60 10 06 00 00 00 'SPINE '", // (0032,1060) RequestedProcedureDescription
      'FE FF 0D E0 00 00 00 00',
      'FE FF DD E0 00 00 00 00',
    ];
    expect(recordOf(explicitFile({ late })).study.requestedProcedureDescription).toBe('SPINE');
  });

  test.each([
    ['undefined', 'FF FF FF FF', 'FF FF FF FF', ['FE FF 0D E0 00 00 00 00', 'FE FF DD E0 00 00 00 00']],
    ['defined', '16 00 00 00', '0E 00 00 00', []],
  ])('an implicit sequence of %s length is read', (_, length, itemLength, end) => {
    const file = part10(
      '1.2.840.10008.1.2',
      "08 00 16 00 02 00 00 00 '1\0'", // (0008,0016) SOPClassUID
      "08 00 18 00 02 00 00 00 '2\0'", // (0008,0018) SOPInstanceUID
      "20 00 0D 00 02 00 00 00 '3\0'", // (0020,000D) StudyInstanceUID
      "20 00 0E 00 02 00 00 00 '4\0'", // (0020,000E) SeriesInstanceUID
      `40 00 75 02 ${length}`, // (0040,0275) RequestAttributesSequence
      `FE FF 00 E0 ${itemLength}`,
      "32 00 60 10 06 00 00 00 'SPINE '", // (0032,1060) RequestedProcedureDescription
      ...end,
    );
    expect(recordOf(file).study.requestedProcedureDescription).toBe('SPINE');
  });

  test('a private UN of undefined length is passed over', () => {
    const early = [
      "09 00 10 10 'UN' 00 00 FF FF FF FF",
      'FE FF 00 E0 FF FF FF FF',
      "08 00 18 00 04 00 00 00 '9.9\0'", // (0008,0018) SOPInstanceUID of something else, implicit
      'FE FF 0D E0 00 00 00 00',
      'FE FF DD E0 00 00 00 00',
    ];
    expect(recordOf(explicitFile({ early })).sopInstanceUid).toBe('2.25.1.1');
  });

  test('what a defined length says to pass over is never looked into', () => {
    const early = ["09 00 10 10 'SQ' 00 00 04 00 00 00 DE AD BE EF"];
    expect(readWhole(explicitFile({ early })).kind).toBe('header');
  });

  test.each([
    [
      'an element longer than its item',
      ["40 00 75 02 'SQ' 00 00 16 00 00 00", 'FE FF 00 E0 0E 00 00 00', "32 00 60 10 'LO' 08 00 'SPINE '"],
    ],
    [
      'an item longer than its sequence',
      ["40 00 75 02 'SQ' 00 00 16 00 00 00", 'FE FF 00 E0 10 00 00 00', DESCRIPTION, '00 00'],
    ],
    [
      'an element that swallows what is behind its item',
      ["40 00 75 02 'SQ' 00 00 16 00 00 00", 'FE FF 00 E0 0E 00 00 00', "32 00 60 10 'LO' 10 00 'SPINE '"],
    ],
    ['an empty element in place of an item', ["40 00 75 02 'SQ' 00 00 08 00 00 00", "08 00 05 00 'CS' 00 00"]],
    ['no item where one should be', ["40 00 75 02 'SQ' 00 00 0E 00 00 00", DESCRIPTION]],
    [
      'a sequence that ends inside its item',
      [...sequence('40 00 75 02', [DESCRIPTION]).slice(0, 3), 'FE FF DD E0 00 00 00 00', ROWS],
    ],
    ['a delimiter of nothing', ['FE FF 0D E0 00 00 00 00']],
  ])('%s is MALFORMED_ELEMENT', (_, late) => {
    expect(readWhole(explicitFile({ late: [...late, ROWS] }))).toEqual(refused('MALFORMED_ELEMENT'));
  });
});

describe('the end of the header', () => {
  test.each([
    ['waveforms', "00 54 00 01 'SQ' 00 00 FF FF FF FF"], // (5400,0100) WaveformSequence
    ['overlays', "00 60 00 30 'OW' 00 00 00 00 00 01"], // (6000,3000) OverlayData
    ['Extended Offset Table', "E0 7F 01 00 'OV' 00 00 08 00 00 00"], // (7FE0,0001)
    ['Float Pixel Data', "E0 7F 08 00 'OF' 00 00 00 00 00 01"], // (7FE0,0008)
    ['Pixel Data', "E0 7F 10 00 'OW' 00 00 00 00 00 01"], // (7FE0,0010)
    ['digital signatures', "FA FF FA FF 'SQ' 00 00 FF FF FF FF"], // (FFFA,FFFA)
  ])('comes before %s, which are never asked for', (_, row) => {
    expect(readWhole(explicitFile({ late: [ROWS, row] }), { complete: false }).kind).toBe('header');
  });
});
