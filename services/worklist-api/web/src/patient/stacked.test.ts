import { expect, test } from 'vitest';
import { stacked } from './stacked.ts';

test('what would cover another stands in the next row, and what fits goes back up', () => {
  const rows = stacked([
    { from: 0.1, to: 0.3 },
    { from: 0.2, to: 0.4 },
    { from: 0.3, to: 0.5 },
  ]).map(({ row }) => row);
  expect(rows).toEqual([0, 1, 0]);
});
