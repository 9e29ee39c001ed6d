import { describe, expect, test } from 'vitest';
import {
  bytes,
  CLASS_AND_INSTANCE,
  explicitFile,
  part10,
  readWhole,
  recordOf,
  STUDY_AND_SERIES,
  sequence,
} from './testing-bytes.ts';

const EXPLICIT = '1.2.840.10008.1.2.1';
const refused = (reason: string) => ({ kind: 'unreadable', reason });

describe('what identifies an instance', () => {
  test('is read from the data set, without padding', () => {
    expect(recordOf(explicitFile())).toMatchObject({
      transferSyntaxUid: EXPLICIT,
      sopClassUid: '1.2.840.10008.5.1.4.1.1.4',
      sopInstanceUid: '2.25.1.1',
      seriesInstanceUid: '2.25.2',
      studyInstanceUid: '2.25.1',
    });
  });

  test('may be padded with a space instead of NUL', () => {
    const file = part10(EXPLICIT, ...CLASS_AND_INSTANCE, "20 00 0D 00 'UI' 06 00 '2.251 '", STUDY_AND_SERIES[1]);
    expect(recordOf(file).studyInstanceUid).toBe('2.251');
  });

  test.each([
    ['NO_STUDY_UID', [...CLASS_AND_INSTANCE, STUDY_AND_SERIES[1]]],
    ['NO_STUDY_UID', [...CLASS_AND_INSTANCE, "20 00 0D 00 'UI' 00 00", STUDY_AND_SERIES[1]]],
    ['NO_SERIES_UID', [...CLASS_AND_INSTANCE, STUDY_AND_SERIES[0]]],
    ['NO_SOP_INSTANCE_UID', [CLASS_AND_INSTANCE[0], ...STUDY_AND_SERIES]],
    ['NO_SOP_CLASS_UID', [CLASS_AND_INSTANCE[1], ...STUDY_AND_SERIES]],
    ['INVALID_UID', [...CLASS_AND_INSTANCE, "20 00 0D 00 'UI' 06 00 'a1b2c3'", STUDY_AND_SERIES[1]]],
    ['INVALID_UID', [...CLASS_AND_INSTANCE, "20 00 0D 00 'UI' 06 00 '1..2.3'", STUDY_AND_SERIES[1]]],
    ['INVALID_UID', [...CLASS_AND_INSTANCE, `20 00 0D 00 'UI' 42 00 '${'1.'.repeat(32)}11'`, STUDY_AND_SERIES[1]]],
  ])('is refused as %s when it is missing, empty or no UID', (reason, rows) => {
    expect(readWhole(part10(EXPLICIT, ...rows))).toEqual(refused(reason));
  });

  test('may be said twice, and not of two: what is of two studies is of none', () => {
    const [study, series] = STUDY_AND_SERIES;
    const twice = part10(EXPLICIT, ...CLASS_AND_INSTANCE, study, "20 00 0D 00 'UI' 08 00 '2.25.1' 00 00", series);
    expect(recordOf(twice).studyInstanceUid).toBe('2.25.1');
    const two = part10(EXPLICIT, ...CLASS_AND_INSTANCE, study, "20 00 0D 00 'UI' 06 00 '2.25.9'", series);
    expect(readWhole(two)).toEqual(refused('INVALID_UID'));
  });

  test('is not what an item of a sequence says', () => {
    const late = sequence('08 00 32 10', ["20 00 0D 00 'UI' 06 00 '2.25.9'"]); // (0008,1032) ProcedureCodeSequence
    expect(recordOf(explicitFile({ late })).studyInstanceUid).toBe('2.25.1');
  });
});

describe('bytes that are no instance', () => {
  test('nothing at all is EMPTY', () => {
    expect(readWhole(bytes())).toEqual(refused('EMPTY'));
  });

  test.each([
    ['text', bytes("'This is not the file that you are looking for.'")],
    ['a zip archive', bytes("'PK' 03 04 14 00 00 00 08 00 00 00 21 00")],
    ['two bytes', bytes('08 00')],
    ['group 0008 with a value longer than any first one', bytes('08 00 00 00 FF FF FF 7F 00 00 00 00')],
  ])('%s is NOT_DICOM', (_, file) => {
    expect(readWhole(file)).toEqual(refused('NOT_DICOM'));
  });

  test('meta information without a data set has no study', () => {
    expect(readWhole(part10(EXPLICIT))).toEqual(refused('NO_STUDY_UID'));
  });

  test('a DICOMDIR is a MEDIA_DIRECTORY', () => {
    const file = bytes(
      `'${'\0'.repeat(128)}DICM'`,
      "02 00 02 00 'UI' 14 00 '1.2.840.10008.1.3.10'", // (0002,0002) MediaStorageSOPClassUID
      `02 00 10 00 'UI' 14 00 '${EXPLICIT}\0'`, // (0002,0010) TransferSyntaxUID
    );
    expect(readWhole(file)).toEqual(refused('MEDIA_DIRECTORY'));
  });

  test('XML encoding is an UNSUPPORTED_TRANSFER_SYNTAX', () => {
    expect(readWhole(part10('1.2.840.10008.1.2.6.2', "'<NativeDicomModel/>'"))).toEqual(
      refused('UNSUPPORTED_TRANSFER_SYNTAX'),
    );
  });
});

describe('a prefix', () => {
  const late = ["28 00 10 00 'US' 02 00 00 02", "E0 7F 10 00 'OW' 00 00 00 10 00 00"];
  const file = explicitFile({ late });

  test('is enough when the header ends inside it', () => {
    const reading = readWhole(file, { complete: false });
    expect(reading).toMatchObject({ kind: 'header', record: { image: { rows: 512 } } });
  });

  test('that cuts the header asks for more, and for more than it has, at every length', () => {
    const header = file.length - 12;
    for (let length = 0; length < header; length++) {
      const reading = readWhole(file.subarray(0, length), { complete: false });
      expect(reading).toMatchObject({
        kind: 'more',
        atLeastBytes: expect.toSatisfy((least: number) => least > length),
      });
    }
  });

  test('of a value that is not wanted asks for the bytes behind it', () => {
    const start = explicitFile();
    const file = bytes(`'${String.fromCharCode(...start)}'`, "29 00 10 10 'OB' 00 00 00 00 10 00"); // (0029,1010) OB, 1 MiB
    expect(readWhole(file, { complete: false })).toEqual({ kind: 'more', atLeastBytes: file.length + 0x10_0000 });
  });

  test('of a header past 64 MiB is refused, not asked for', () => {
    const file = explicitFile({ late: ["29 00 10 10 'OB' 00 00 01 00 00 04"] }); // (0029,1010) OB, 64 MiB and 1 byte
    expect(readWhole(file, { complete: false })).toEqual(refused('HEADER_TOO_LARGE'));
  });
});

describe('a whole object that is cut', () => {
  test.each([
    ['in an element header', ["28 00 10 00 'US'"]],
    ['in a value', ["28 00 10 00 'US' 02 00 00"]],
    ['in a value that is not wanted', ["29 00 10 10 'OB' 00 00 00 10 00 00 00 00"]],
    ['in a sequence of undefined length', ["32 00 64 10 'SQ' 00 00 FF FF FF FF", 'FE FF 00 E0 FF FF FF FF']],
    ['before the end of a sequence', ["32 00 64 10 'SQ' 00 00 10 00 00 00", 'FE FF 00 E0 08 00 00 00']],
  ])('%s is TRUNCATED', (_, late) => {
    expect(readWhole(explicitFile({ late }))).toEqual(refused('TRUNCATED'));
  });

  test('inside its pixels still has its header', () => {
    const late = ["E0 7F 10 00 'OW' 00 00 00 10 00 00 00 00"];
    expect(readWhole(explicitFile({ late })).kind).toBe('header');
  });
});
