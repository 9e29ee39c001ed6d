import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noSiteVocabulary } from '../site-vocabulary.ts';
import { normaliseText } from './normalise.ts';
import { readWords } from './read-words.ts';
import { VOCABULARY } from './vocabulary.ts';

const matches = (pattern: RegExp, text: string): boolean => normaliseText(text).search(pattern) >= 0;

describe.each(VOCABULARY.map((row) => [row.id, row] as const))('%s', (_id, row) => {
  it.each(row.examples)('reads %j', (example) => {
    expect(matches(row.pattern, example)).toBe(true);
  });

  it.each(row.counterExamples ?? ['XYZZY'])('does not read %j', (example) => {
    expect(matches(row.pattern, example)).toBe(false);
  });
});

it('names every row once', () => {
  const ids = VOCABULARY.map((row) => row.id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('no text costs more than its length allows', () => {
  /** A repeated group that holds a repetition of its own is the one shape that backtracks exponentially. */
  const REPEATED_GROUP = /\)(?:[*+]|\{\d+,\})/u;
  /** Each unbounded repetition in a row adds a power of the length; two in one alternative are the most that 256 characters bear. */
  const unboundedIn = (source: string): number =>
    Math.max(...source.split('|').map((alternative) => alternative.match(/(?<!\\)[*+]/gu)?.length ?? 0));

  it.each(VOCABULARY.map((row) => [row.id, row.pattern.source] as const))('%s repeats no group', (_id, source) => {
    expect(REPEATED_GROUP.test(source)).toBe(false);
    expect(unboundedIn(source)).toBeLessThanOrEqual(2);
  });

  const TOKENS = [
    'W',
    'WO ',
    'W/',
    'C+',
    'T',
    'T1-',
    'C,T,',
    'DIXON ',
    'POST ',
    ' ',
    'CERVICO-',
    'GD',
    '全',
    '造影',
    '+',
    'I',
  ];

  it('and only the first 256 characters are read at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TOKENS), fc.constantFrom(...TOKENS), fc.string(), (one, other, noise) => {
        const hostile = (one + other).repeat(256).slice(0, 256);
        expect(readWords(hostile + noise, noSiteVocabulary)).toEqual(readWords(hostile, noSiteVocabulary));
      }),
    );
  });
});
