import { expect, test } from 'vitest';
import { AssociationCounts } from './association-counts.ts';

const limits = { maxAssociations: 3, maxAssociationsPerAddress: 2, maxAssociationsPerMinute: 4 };

test('associations are limited in all and by address, and a closed one makes room', () => {
  const counts = new AssociationCounts(limits, () => 0);
  expect(['a', 'a', 'a', 'b', 'c'].map((address) => counts.open(address))).toEqual([true, true, false, true, false]);
  counts.close('a');
  expect([counts.total, counts.open('c'), counts.open('c')]).toEqual([2, true, false]);
});

test('an address begins so many in a minute, and again in the next', () => {
  let now = 1_000;
  const counts = new AssociationCounts(limits, () => now);
  const begin = () => {
    const opened = counts.open('a');
    if (opened) counts.close('a');
    return opened;
  };
  expect([1, 2, 3, 4, 5].map(begin)).toEqual([true, true, true, true, false]);
  expect(counts.open('b')).toBe(true);
  now += 60_000;
  expect(begin()).toBe(true);
});
