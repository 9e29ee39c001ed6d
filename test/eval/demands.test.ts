import { expect, test } from 'vitest';
import { demandsText, isMet, wordDemands } from './demands.ts';
import { markDescription } from './word-accuracy.ts';

const demand = (right: number, of: number) => ({ name: 'regions', right, of, askedPercent: 97 });

test('a share that is just what is asked meets the demand', () => {
  expect([demand(97, 100), demand(96, 100), demand(0, 0)].map(isMet)).toEqual([true, false, false]);
});

test('one false whole spine misses its demand', () => {
  const rows = ['MRI WHOLE SPINE', 'MRI L SPINE'].map((text) =>
    markDescription({ source: 'test', text, truth_regions: 'L', truth_contrast: '', truth_whole_spine: 'no' }),
  );
  expect(wordDemands(rows)[0]).toMatchObject({ right: 1, of: 2 });
  expect(wordDemands(rows).map(isMet)).toEqual([false, false, false]);
});

test('a demand that is missed stands out', () => {
  expect(demandsText([demand(96, 100)])).toBe('  MISSED regions: 96 of 100 (96.0 %), 97 % asked');
});
