import { expect, test } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const now = new Date('2026-01-05T10:00:00Z');

test.each([
  [undefined, null],
  ['0', 0],
  ['120', 120_000],
  ['Mon, 05 Jan 2026 10:00:30 GMT', 30_000],
  ['Mon, 05 Jan 2026 09:00:00 GMT', 0],
  ['-5', null],
  ['soon', null],
  ['9'.repeat(400), null],
])('%s is %s ms', (header, pauseMs) => {
  expect(retryAfterMs(header, now)).toBe(pauseMs);
});
