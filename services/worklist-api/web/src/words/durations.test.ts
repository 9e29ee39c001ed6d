import { expect, test } from 'vitest';
import { agoWords, durationWords, readByWords } from './durations.ts';

const MINUTE_MS = 60_000;

test.each([
  [30_000, 'under 1 min'],
  [5 * MINUTE_MS, '5 min'],
  [60 * MINUTE_MS, '1 h'],
  [200 * MINUTE_MS, '3 h 20 min'],
  [(52 * 60 + 59) * MINUTE_MS, '2 d 4 h'],
  [48 * 60 * MINUTE_MS, '2 d'],
])('%d ms is "%s"', (durationMs, words) => {
  expect(durationWords(durationMs)).toBe(words);
});

test('a case is overdue from the very instant it was to be read by', () => {
  expect(readByWords(1_000, 1_000).overdue).toBe(true);
  expect(readByWords(1_001, 1_000).overdue).toBe(false);
});

test('overdue and due differ by a word, not by a sign', () => {
  expect(readByWords(0, 125 * MINUTE_MS).words).toBe('overdue 2 h 5 min');
  expect(readByWords(125 * MINUTE_MS, 0).words).toBe('in 2 h 5 min');
});

test('a time that cannot be read is never overdue by accident', () => {
  expect(readByWords(Number.NaN, 0)).toEqual({ words: 'no time set', overdue: false });
});

test('an age counts in seconds until a minute, and is never negative when clocks differ', () => {
  expect(agoWords(0, 12_000)).toBe('12 s ago');
  expect(agoWords(0, 125_000)).toBe('2 min ago');
  expect(agoWords(5_000, 0)).toBe('just now');
});
