import { expect, test } from 'vitest';
import { swayMm } from './curve.ts';
import { COLUMN_MM } from './vertebrae.ts';

test('neck and loins bend forward, chest and sacrum backward', () => {
  expect(swayMm(62)).toBeLessThan(0);
  expect(swayMm(270)).toBeGreaterThan(15);
  expect(swayMm(490)).toBeLessThan(0);
  expect(swayMm(670)).toBeGreaterThan(15);
});

test('the column bends without a break', () => {
  for (let mm = 0; mm < COLUMN_MM; mm += 1) expect(Math.abs(swayMm(mm + 1) - swayMm(mm))).toBeLessThan(1);
});
