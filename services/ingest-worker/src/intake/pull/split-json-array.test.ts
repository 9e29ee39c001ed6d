import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PullFailure } from './pull-failure.ts';
import { JsonArraySplitter, parsePiece } from './split-json-array.ts';

const cutUp = (bytes: Uint8Array, length: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / length) }, (_, n) => bytes.subarray(n * length, (n + 1) * length));

const split = (text: string | Uint8Array, { length = 7, maxBytes = 1_000_000 } = {}) => {
  const splitter = new JsonArraySplitter(maxBytes);
  const pieces = cutUp(Buffer.from(text), length).flatMap((bytes) => [...splitter.push(bytes)]);
  splitter.finish();
  return pieces;
};

const reasonOf = (text: string): string => {
  try {
    split(text);
    return 'none';
  } catch (error) {
    return error instanceof PullFailure ? error.reason : `not a failure: ${error}`;
  }
};

test('the objects of an array come out as they are, wherever the pieces end', () => {
  const objects = fc.array(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), { maxLength: 5 });
  fc.assert(
    fc.property(objects, fc.integer({ min: 1, max: 40 }), fc.constantFrom(0, 2), (values, length, indent) => {
      const text = JSON.stringify(values, null, indent);
      expect(split(text, { length }).map(parsePiece)).toEqual(JSON.parse(text));
    }),
  );
});

test('a byte order mark and space around are passed over', () => {
  expect(split('\uFEFF \r\n[ {"a":1} , {} ]\n').map(parsePiece)).toEqual([{ a: 1 }, {}]);
});

test.each([
  ['', 'INVALID_JSON'],
  ['null', 'INVALID_JSON'],
  ['{"error":"no"}', 'INVALID_JSON'],
  ['<html></html>', 'INVALID_JSON'],
  ['[1]', 'INVALID_JSON'],
  ['[[]]', 'INVALID_JSON'],
  ['[] []', 'INVALID_JSON'],
  ['[{}]{}', 'INVALID_JSON'],
  ['[', 'TRUNCATED'],
  ['[{"a":"}]', 'TRUNCATED'],
  ['[{"a":1},', 'TRUNCATED'],
])('%j is refused: %s', (text, reason) => {
  expect(reasonOf(text)).toBe(reason);
});

test('what is no JSON between two brackets is nobody’s value, and the next object is', () => {
  expect(split('[{oops},{"a":1}]').map(parsePiece)).toEqual([undefined, { a: 1 }]);
});

test('any bytes end in pieces or in a reason', () => {
  const bytes = fc.array(fc.constantFrom(...Buffer.from('[]{}",\\a \n')), { maxLength: 60 });
  fc.assert(
    fc.property(bytes, (some) => {
      expect(['none', 'INVALID_JSON', 'TRUNCATED']).toContain(reasonOf(Buffer.from(some).toString()));
    }),
    { numRuns: 2_000 },
  );
});

describe('an object over a limit', () => {
  test('of depth is told, and the next is read', () => {
    const deep = `{"a":${'['.repeat(300)}${']'.repeat(300)}}`;
    expect(split(`[${deep},{"b":1}]`).map(({ trouble }) => trouble)).toEqual(['TOO_DEEP', null]);
  });

  test('of size is told and held only at its beginning, and the next is read', () => {
    const large = `{"a":"${'x'.repeat(3_000_000)}"}`;
    const [first, second] = split(`[${large},{"b":1}]`, { length: 65_536 });
    expect(first).toMatchObject({ trouble: 'HEADER_TOO_LARGE' });
    expect(first?.bytes.length).toBeLessThanOrEqual(256 * 1024);
    expect(second && parsePiece(second)).toEqual({ b: 1 });
  });
});
