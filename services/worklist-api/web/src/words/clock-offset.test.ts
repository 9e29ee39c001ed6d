import { expect, test } from 'vitest';
import { clockOffsetMs } from './clock-offset.ts';

const NOON = '2026-03-02T12:00:00.000Z';
const NOON_MS = Date.parse(NOON);
const HOUR_MS = 3_600_000;

test('a workstation whose clock is an hour behind reads deadlines by the clock of the server', () => {
  expect(clockOffsetMs(NOON, NOON_MS - HOUR_MS)).toBe(HOUR_MS);
});

test('the travel of an answer is no wrong clock', () => {
  expect(clockOffsetMs(NOON, NOON_MS + 900)).toBe(0);
});

test('without an answer, or with one that cannot be read, the own clock is all there is', () => {
  expect(clockOffsetMs(undefined, NOON_MS)).toBe(0);
  expect(clockOffsetMs(NOON, 0)).toBe(0);
  expect(clockOffsetMs('yesterday', NOON_MS)).toBe(0);
});
