import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHeader } from './read-header.ts';
import { UNREADABLE_REASONS } from './reading.ts';
import { explicitFile, noInflate, part10, sequence } from './testing-bytes.ts';

const real = explicitFile({
  early: ["08 00 05 00 'CS' 10 00 '\\ISO 2022 IR 87 '", "10 00 10 00 'PN' 0A 00 'A=' 1B '$B;3' 1B '(B'"],
  late: [
    ...sequence('18 00 12 00', ["08 00 00 01 'SH' 04 00 'GADO'"]),
    "20 00 32 00 'DS' 06 00 '1\\2\\3 '",
    "28 00 10 00 'US' 02 00 00 02",
    ...sequence('00 52 30 92', sequence('20 00 13 91', ["20 00 32 00 'DS' 06 00 '1\\2\\4 '"])),
  ],
});
const deflated = part10('1.2.840.10008.1.2.1.99', '00 01 02 03');

const anyChange = fc.record({ at: fc.nat(), byte: fc.constantFrom(0, 1, 0x5c, 0x7f, 0x80, 0xe0, 0xfe, 0xff) });
const mutations = fc
  .record({ changes: fc.array(anyChange, { maxLength: 6 }), length: fc.nat({ max: real.length }), cut: fc.boolean() })
  .map(({ changes, length, cut }) => {
    const mutated = real.slice(0, cut ? length : real.length);
    for (const { at, byte } of changes) if (mutated.length > 0) mutated[at % mutated.length] = byte;
    return mutated;
  });

const isAnswer = (bytes: Uint8Array, complete: boolean, inflateRaw = noInflate as () => Uint8Array | null): void => {
  const reading = readHeader(bytes, { complete, inflateRaw });
  if (reading.kind === 'unreadable') expect(UNREADABLE_REASONS).toContain(reading.reason);
  if (reading.kind === 'more') expect(!complete && reading.atLeastBytes > bytes.length).toBe(true);
  if (reading.kind === 'header') expect(JSON.stringify(reading.record)).not.toMatch(/\\u0000/);
};

describe('readHeader answers, and never throws,', () => {
  test('for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, complete) => isAnswer(bytes, complete)),
    );
  });

  test('for any bytes behind a preamble', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, complete) =>
        isAnswer(Uint8Array.from([...part10('1.2.840.10008.1.2'), ...bytes]), complete),
      ),
    );
  });

  test('for any damage to a file that reads', () => {
    fc.assert(
      fc.property(mutations, fc.boolean(), (bytes, complete) => isAnswer(bytes, complete)),
      { numRuns: 2000 },
    );
  });

  test('for anything that inflating gives', () => {
    const inflated = fc.option(fc.oneof(mutations, fc.uint8Array()), { nil: null });
    fc.assert(fc.property(inflated, fc.boolean(), (bytes, complete) => isAnswer(deflated, complete, () => bytes)));
  });
});

test('a longer prefix never changes a header that has been read', () => {
  fc.assert(
    fc.property(mutations, fc.nat({ max: real.length }), (bytes, length) => {
      const early = readHeader(bytes.subarray(0, length), { complete: false, inflateRaw: noInflate });
      const whole = readHeader(bytes, { complete: true, inflateRaw: noInflate });
      if (early.kind !== 'more') expect(whole).toEqual(early);
    }),
  );
});
