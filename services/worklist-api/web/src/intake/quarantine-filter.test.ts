import { expect, test } from 'vitest';
import { parseQuarantineFilter } from './quarantine-filter.ts';

test('what the address cannot mean is left out, and what is open is listed', () => {
  const good = { state: 'stored', reason: 'EMPTY', sender: 'CT1@10.0.0.1' };
  expect(parseQuarantineFilter({ ...good, cursor: 'x' })).toEqual(good);
  expect(parseQuarantineFilter({ state: 'lost', reason: 'BORED', sender: 'a\0' })).toEqual({ state: 'open' });
  expect(parseQuarantineFilter({})).toEqual({ state: 'open' });
});
