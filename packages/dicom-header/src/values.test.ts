import { describe, expect, test } from 'vitest';
import { parseDate } from './dates.ts';
import { parseDecimal, parseInteger } from './numbers.ts';
import { explicitFile, recordOf } from './testing-bytes.ts';
import { isUid } from './uid.ts';

describe('DS', () => {
  test.each([
    ['1', 1],
    ['-0.5', -0.5],
    ['+.5', 0.5],
    ['5.', 5],
    [' 1.5e+02 ', 150],
    ['-1E-3', -0.001],
    ['0.78125000000000001', 0.78125],
  ])('%s is %d', (text, value) => expect(parseDecimal(text)).toBe(value));

  test.each(['', ' ', '.', '3,5', 'NaN', 'Infinity', '1e999', '0x10', '1 2', '--1', '1_000', '1mm'])(
    '%j is null',
    (text) => expect(parseDecimal(text)).toBeNull(),
  );
});

describe('IS', () => {
  test.each([
    ['7', 7],
    [' -12 ', -12],
    ['+3', 3],
    ['0042', 42],
    ['2147483647', 2_147_483_647],
    ['-2147483648', -2_147_483_648],
  ])('%s is %d', (text, value) => expect(parseInteger(text)).toBe(value));

  test.each(['', '1.0', '1e3', '2147483648', '-2147483649', 'seven'])('%j is null', (text) =>
    expect(parseInteger(text)).toBeNull(),
  );
});

test('a number is judged by the VR it is written in', () => {
  const numbered = (row: string) => recordOf(explicitFile({ late: [row] })).image.instanceNumber;
  expect(numbered("20 00 13 00 'IS' 04 00 '1.5 '")).toBeNull(); // (0020,0013) InstanceNumber
  expect(numbered("20 00 13 00 'DS' 04 00 '1.5 '")).toBe(1.5);
});

describe('DA', () => {
  test.each([
    ['20260105', '20260105'],
    ['1994.11.05', '19941105'],
    ['20240229', '20240229'],
    ['20000229', '20000229'],
  ])('%s is %s', (text, date) => expect(parseDate(text)).toBe(date));

  test.each([
    '',
    '20230229',
    '19000229',
    '20261301',
    '20260001',
    '20260100',
    '20260431',
    '00000000',
    '***',
    '2026-01-05',
    '202601',
  ])('%j is no day', (text) => expect(parseDate(text)).toBeNull());
});

describe('UI', () => {
  test.each(['1', '1.2.840.10008', '2.25.0', '1.2.03', '1'.repeat(64)])('%s is a UID', (text) =>
    expect(isUid(text)).toBe(true),
  );
  test.each(['', '.1', '1.', '1..2', '1.a', '1 2', '1-2', '1'.repeat(65)])('%j is none', (text) =>
    expect(isUid(text)).toBe(false),
  );
});
