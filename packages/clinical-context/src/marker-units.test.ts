import { expect, test } from 'vitest';
import { comparableValue, unitsOf } from './marker-units.ts';
import { MARKER_KINDS } from './observed.ts';
import { aMarker } from './testing.ts';

test.each([
  ['PSA', 400, 'ng/dL', { value: 4, unit: 'ng/mL' }],
  ['CA 15-3', 31, 'k[IU]/L', { value: 31, unit: 'U/mL' }],
  ['LDH', 4, 'ukat/L', { value: 240, unit: 'U/L' }],
  ['AFP', 5, '[IU]/mL', { value: 5, unit: 'U/mL' }],
  ['other', 5, 'pmol/L', { value: 5, unit: 'pmol/L' }],
] as const)('%s of %d %s compares as $unit', (kind, value, unit, expected) => {
  expect(comparableValue(aMarker({ kind, value, unit }))).toEqual(expected);
});

test('each unit of a marker belongs to one scale, and its first is worth one', () => {
  for (const kind of MARKER_KINDS)
    for (const unit of unitsOf(kind)) {
      const { value, unit: common } = comparableValue({ kind, value: 1, unit });
      expect(comparableValue({ kind, value, unit: common })).toEqual({ value, unit: common });
    }
});
