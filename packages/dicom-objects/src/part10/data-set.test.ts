import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalString } from './data-set.ts';

test('a decimal string fits DS and keeps a micrometre', () => {
  fc.assert(
    fc.property(fc.double({ min: -2000, max: 2000, noNaN: true }), (millimetres) => {
      const text = decimalString(millimetres);
      expect(text).toMatch(/^-?\d+(\.\d+)?(e-?\d+)?$/);
      expect(text.length).toBeLessThanOrEqual(16);
      expect(Math.abs(Number(text) - millimetres)).toBeLessThan(0.001);
    }),
  );
});
