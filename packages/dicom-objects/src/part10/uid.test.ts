import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fnv1a128, uidFor } from './uid.ts';

const parts = fc.array(fc.string(), { minLength: 1, maxLength: 5 });

describe('uidFor', () => {
  test('agrees with the published vectors of FNV-1a with 128 bits', () => {
    expect(fnv1a128('').toString(16)).toBe('6c62272e07bb014262b821756295c58d');
    expect(fnv1a128('a').toString(16)).toBe('d228cb696f1a8caf78912b704e4a8964');
    expect(fnv1a128('foobar').toString(16)).toBe('343e1662793c64bf6f0d3597ba446f18');
  });

  test('is a UID of PS3.5 9.1, derived from a UUID of version 8', () => {
    fc.assert(
      fc.property(parts, (some) => {
        const uid = uidFor(...some);
        expect(uid).toMatch(/^2\.25\.[1-9]\d{0,38}$/);
        const uuid = BigInt(uid.slice('2.25.'.length)).toString(16).padStart(32, '0');
        expect(uuid).toMatch(/^[0-9a-f]{12}8[0-9a-f]{3}[89ab][0-9a-f]{15}$/);
      }),
    );
  });

  test('tells parts apart by where they end', () => {
    expect(uidFor('ab', 'c')).not.toBe(uidFor('a', 'bc'));
    expect(uidFor('1:a')).not.toBe(uidFor('1', 'a'));
  });

  test('does not change from one version of the product to the next', () => {
    expect(uidFor('study', 'DEMO-0001')).toBe('2.25.232219838536355255850004239364143495565');
  });
});
