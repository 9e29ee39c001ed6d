import { expect, test } from 'vitest';
import { timeScale } from './time-scale.ts';

test('days run from left to right in the order of the calendar, all within the page', () => {
  const scale = timeScale(['2026-11-22', '2021-08-20', '2024-01-01T09:00:00Z']);
  const shares = ['2021-08-20', '2024-01-01', '2026-11-22'].map((date) => scale?.shareOf(date) ?? Number.NaN);
  expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
  expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
  expect(scale?.years.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025, 2026, 2027]);
});

test('what is no day counts for nothing, and nothing has no axis', () => {
  expect(timeScale(['soon', '2024-01-01'])?.years.length).toBeGreaterThan(0);
  expect(timeScale(['soon'])).toBeNull();
});
