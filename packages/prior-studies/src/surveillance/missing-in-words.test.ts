import type { LevelCover } from '@cordwatch/study-verdicts';
import { expect, it } from 'vitest';
import { sessionsOf } from '../history-sessions.ts';
import { aHistoryStudy } from '../testing.ts';
import { missingInWords } from './missing-in-words.ts';

const LETTERS: Readonly<Record<string, LevelCover>> = { c: 'covered', p: 'partial', m: 'missing', u: 'unknown' };

/** One letter a level, head to foot: covered, partial, missing, unknown. */
const inWords = (is: 'refuted' | 'indeterminate', covers: string) => {
  const [C, T, L, S] = [...covers].map((letter) => LETTERS[letter] ?? 'unknown');
  if (!C || !T || !L || !S) throw new Error('four letters');
  const [session] = sessionsOf([aHistoryStudy({ wholeSpineWithContrast: { is, levels: { C, T, L, S } } })]);
  return session && missingInWords(session);
};

it.each([
  ['refuted', 'ccmm', 'L and S after contrast'],
  ['refuted', 'cpmm', 'L, S and the rest of T after contrast'],
  ['refuted', 'ccpc', 'the rest of L after contrast'],
  ['refuted', 'mmmm', 'the entire spine after contrast'],
  ['refuted', 'cccc', 'the entire spine after contrast, without a gap'],
  ['refuted', 'cmcu', 'T after contrast and proof of S after contrast'],
  ['indeterminate', 'uuuu', 'proof of the entire spine after contrast'],
  ['indeterminate', 'cccu', 'proof of S after contrast'],
  ['indeterminate', 'cccc', 'proof of the entire spine after contrast'],
] as const)('%s with %s lacks %s', (is, covers, words) => {
  expect(inWords(is, covers)).toBe(words);
});
