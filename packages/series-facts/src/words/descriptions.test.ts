import { describe, expect, it } from 'vitest';
import { noSiteVocabulary } from '../site-vocabulary.ts';
import { ABBREVIATED } from './descriptions/abbreviated.ts';
import { DENIED } from './descriptions/denied.ts';
import { ENGLISH } from './descriptions/english.ts';
import { GERMAN_FRENCH } from './descriptions/german-french.ts';
import { JAPANESE_CHINESE } from './descriptions/japanese-chinese.ts';
import { OTHER_LATIN } from './descriptions/other-latin.ts';
import { SCANNERS } from './descriptions/scanners.ts';
import { SECOND_READING } from './descriptions/second-reading.ts';
import { TAKEN_FOR_ANOTHER } from './descriptions/taken-for-another.ts';
import { readWords } from './read-words.ts';

/** `text | levels contrast plane weighting [loc]`: `ALL` for a whole spine, `-` for what the text does not say. */
const rowsOf = (table: string): readonly (readonly [text: string, said: string])[] =>
  table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.lastIndexOf(' | ');
      return [line.slice(0, at), line.slice(at + 3)] as const;
    });

const said = (text: string): string => {
  const { levels, wholeSpine, contrast, plane, weighting, localizer } = readWords(text, noSiteVocabulary);
  const named = wholeSpine ? 'ALL' : levels.join('') || '-';
  return [
    named,
    contrast === 'unstated' ? '-' : contrast,
    plane ?? '-',
    weighting ?? '-',
    ...(localizer ? ['loc'] : []),
  ].join(' ');
};

/** Written before the rows were: what each says is a physicist's answer, not the answer of the code. */
describe.each([
  ['English', ENGLISH],
  ['scanners', SCANNERS],
  ['German and French', GERMAN_FRENCH],
  ['Dutch, Spanish, Italian, Portuguese, Swedish', OTHER_LATIN],
  ['Japanese and Chinese', JAPANESE_CHINESE],
  ['all languages, a second time', SECOND_READING],
  ['abbreviations', ABBREVIATED],
  ['agents that were not given', DENIED],
  ['what is taken for something else', TAKEN_FOR_ANOTHER],
])('%s', (_, table) => {
  it.each(rowsOf(table))('%s', (text, answer) => {
    expect(said(text)).toBe(answer);
  });
});
