import { expect, test } from 'vitest';
import { figureText } from './figure.ts';
import { inTurns, median } from './median.ts';

test('the median is the middle value, and between two the mean of them', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 7])).toBe(6);
});

test('there is no median of nothing', () => {
  expect(() => median([])).toThrow('no median');
});

test('contestants run in turn, so that a busy moment falls on all of them', async () => {
  const order: string[] = [];
  const contestant = (name: string, values: number[]) => ({
    name,
    measure: () => {
      order.push(name);
      return values.shift() ?? 0;
    },
  });
  const measured = await inTurns([contestant('A', [1, 100, 3]), contestant('B', [4, 4, 4])], 3);
  expect(order.join('')).toBe('ABABAB');
  expect(measured).toEqual([
    { name: 'A', median: 3 },
    { name: 'B', median: 4 },
  ]);
});

test('a ratio over 1 says that ours is the faster', () => {
  const figure = { title: 'Reading', unit: 'ms', ours: { name: 'ours', median: 20 }, notes: [] };
  expect(figureText({ ...figure, others: [{ name: 'theirs', median: 30 }] })).toContain('theirs: 30.0 ms, ratio 1.50');
});
