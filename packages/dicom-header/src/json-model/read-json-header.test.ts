import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNREADABLE_REASONS } from '../reading.ts';
import { readJsonHeader } from './read-json-header.ts';

const identity = {
  '00080016': { vr: 'UI', Value: ['1.2.840.10008.5.1.4.1.1.4'] },
  '00080018': { vr: 'UI', Value: ['2.25.1.1'] },
  '0020000D': { vr: 'UI', Value: ['2.25.1'] },
  '0020000E': { vr: 'UI', Value: ['2.25.2'] },
};

const recordOf = (more: object) => {
  const reading = readJsonHeader({ ...identity, ...more });
  if (reading.kind !== 'header') throw new Error(`wanted a header, came ${JSON.stringify(reading)}`);
  return reading.record;
};

describe('a value', () => {
  test('is read in UTF-8, whatever character set the object names', () => {
    const text = 'Wirbelsäule 脊椎 🦴';
    const record = recordOf({
      '00080005': { vr: 'CS', Value: ['ISO_IR 144'] },
      '0008103E': { vr: 'LO', Value: [text] },
    });
    expect(record.series.description).toBe(text);
  });

  test('that is absent is null, and one that is present without a value is empty', () => {
    const empties = [{ vr: 'LO' }, { vr: 'LO', Value: [] }, { vr: 'LO', Value: [null] }, { vr: 'LO', Value: [''] }];
    expect(recordOf({}).contrast.agent).toBeNull();
    expect(empties.map((element) => recordOf({ '00180010': element }).contrast.agent)).toEqual(['', '', '', '']);
  });

  test('that is elsewhere is not known', () => {
    const element = { vr: 'LO', BulkDataURI: 'http://archive.test/bulk/1' };
    expect(recordOf({ '00180010': element }).contrast.agent).toBeNull();
  });

  test('keeps its place when the one before it is null', () => {
    expect(recordOf({ '00080008': { vr: 'CS', Value: ['ORIGINAL', null, 'M'] } }).image.imageType).toEqual([
      'ORIGINAL',
      '',
      'M',
    ]);
  });

  test('that is divided by the yen sign of JIS X 0201 is divided, where only ASCII may be', () => {
    expect(recordOf({ '00080008': { vr: 'CS', Value: ['ORIGINAL¥PRIMARY'] } }).image.imageType).toHaveLength(2);
    expect(recordOf({ '0008103E': { vr: 'LO', Value: ['¥'] } }).series.description).toBe('¥');
  });

  test('of a tag in small letters, of no VR, or outside its list is understood', () => {
    expect(recordOf({ '0008103e': { Value: 'T1' } }).series.description).toBe('T1');
  });
});

describe('a name', () => {
  test.each([
    [{ Alphabetic: 'Yamada^Tarou', Ideographic: '山田^太郎' }, 'Yamada^Tarou=山田^太郎'],
    [{ Ideographic: '山田^太郎' }, '=山田^太郎'],
    [{ Alphabetic: 'Doe^Jane^^' }, 'Doe^Jane'],
    ['Doe^Jane', 'Doe^Jane'],
    [{}, ''],
  ])('%j is %s', (name, expected) => {
    expect(recordOf({ '00100010': { vr: 'PN', Value: [name] } }).patient.name).toBe(expected);
  });
});

describe('a number', () => {
  test.each([
    ['DS', 0.1, 0.1],
    ['DS', '0.10', 0.1],
    ['DS', 1e-7, 1e-7],
    ['DS', 'three', null],
    ['DS', null, null],
    ['FD', 2.5, 2.5],
    ['FL', 0.5, 0.5],
    ['US', '7', 7],
    ['SL', -7, -7],
    ['SV', 2 ** 40, 2 ** 40],
    ['FD', 'NaN', null],
  ])('of VR %s, %j, is %s', (vr, value, expected) => {
    expect(recordOf({ '00180080': { vr, Value: [value] } }).physics.repetitionTimeMs).toBe(expected);
  });

  test('that its VR cannot hold keeps its place', () => {
    expect(recordOf({ '00280010': { vr: 'US', Value: [70_000, 1] } }).image.rows).toBe(70_000);
    expect(recordOf({ '00280010': { vr: 'US', Value: ['many', 1] } }).image.rows).toBeNull();
  });
});

test('a private element is found by its creator, from a value in base64 too', () => {
  const record = recordOf({
    '00190010': { vr: 'LO', Value: ['GEMS_ACQU_01'] },
    '00191017': { vr: 'SS', InlineBinary: 'AAE=' },
  });
  expect(record.image.gePlane).toBe(256);
});

test('the items of a sequence are read, and null is an empty one', () => {
  const code = { '00080100': { vr: 'SH', Value: ['421060004'] }, '00080104': { vr: 'LO', Value: ['Spine'] } };
  const { study } = recordOf({ '00081032': { vr: 'SQ', Value: [null, code] } });
  expect(study.procedureCodes).toEqual([{ value: '421060004', scheme: '', meaning: 'Spine' }]);
});

describe('has a reason', () => {
  const nested = (depth: number): object =>
    depth === 0 ? {} : { '00081032': { vr: 'SQ', Value: [nested(depth - 1)] } };
  const names = [{ vr: 'LO', Value: ['x'.repeat(60_000)] }];
  test.each<[string, unknown, string]>([
    ['null', null, 'NOT_DICOM'],
    ['a list', [], 'NOT_DICOM'],
    ['a text', 'x', 'NOT_DICOM'],
    ['an empty object', {}, 'NO_STUDY_UID'],
    ['a UID that is none', { ...identity, '0020000D': { vr: 'UI', Value: ['../../etc'] } }, 'INVALID_UID'],
    ['an element that is none', { ...identity, '0008103E': 'T1' }, 'MALFORMED_ELEMENT'],
    ['a value that is none', { ...identity, '0008103E': { vr: 'LO', Value: [[]] } }, 'MALFORMED_ELEMENT'],
    ['an item that is none', { ...identity, '00081032': { vr: 'SQ', Value: [1] } }, 'MALFORMED_ELEMENT'],
    ['too deep a nesting', { ...identity, ...nested(65) }, 'TOO_DEEP'],
    [
      'more than 64 MiB of values',
      { ...identity, '00081032': { vr: 'SQ', Value: Array(1_200).fill({ '00080104': names[0] }) } },
      'HEADER_TOO_LARGE',
    ],
  ])('%s', (_name, instance, reason) => {
    expect(readJsonHeader(instance)).toEqual({ kind: 'unreadable', reason });
  });
});

test('a value of any length is cut, between characters', () => {
  const { description } = recordOf({ '0008103E': { vr: 'LO', Value: ['ä'.repeat(1_000_000)] } }).series;
  expect(description).toBe('ä'.repeat(0xfffe / 2));
});

describe('readJsonHeader answers, and never throws,', () => {
  const tags = ['00080018', '0008103E', '00100010', '00180080', '00280010', '00081032', '00191017', '__proto__'];
  const vrs = ['UI', 'LO', 'PN', 'DS', 'US', 'FD', 'SQ', 'UN', 'AT', 'OW', 'ZZ', 7, null];
  const element = fc.oneof(
    fc.record(
      {
        vr: fc.constantFrom(...vrs),
        Value: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
        InlineBinary: fc.string(),
      },
      { requiredKeys: [] },
    ),
    fc.jsonValue(),
  );
  const answers = (instance: unknown): void => {
    const reading = readJsonHeader(instance);
    if (reading.kind === 'unreadable') expect(UNREADABLE_REASONS).toContain(reading.reason);
    else expect(JSON.stringify(reading.record)).not.toMatch(/\\u0000/);
  };

  test('for any JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), answers));
  });

  test('for any elements of an instance', () => {
    const elements = fc.dictionary(fc.constantFrom(...tags), element);
    fc.assert(
      fc.property(elements, fc.boolean(), (some, known) => answers(known ? { ...identity, ...some } : some)),
      { numRuns: 2_000 },
    );
  });
});
