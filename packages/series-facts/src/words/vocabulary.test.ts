import { describe, expect, it } from 'vitest';
import { normaliseText } from './normalise.ts';
import { VOCABULARY } from './unmapped.ts';

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
