import { describe, expect, it } from 'vitest';
import { noSiteVocabulary, type SiteCode, type SiteWord } from './site-vocabulary.ts';
import { faultsOfVocabulary } from './site-vocabulary-faults.ts';

const aWord = (word: Partial<SiteWord>): SiteWord => ({
  id: 'a',
  text: 'FOOBAR',
  says: { levels: ['L'] },
  examples: [`MR ${word.text ?? 'FOOBAR'}`],
  counterExamples: [],
  ...word,
});
const aCode = (code: Partial<SiteCode>): SiteCode => ({
  id: 'code',
  scheme: '99X',
  value: 'MRL',
  says: { levels: ['L'] },
  ...code,
});
const faultsOf = (words: readonly Partial<SiteWord>[], codes: readonly Partial<SiteCode>[] = []): string =>
  faultsOfVocabulary({ version: '1', words: words.map(aWord), codes: codes.map(aCode) }).join('\n');

describe('a site vocabulary is refused where', () => {
  it.each<[string, Partial<SiteWord>, RegExp]>([
    ['a word is nothing but signs', { text: ' _-^ ', examples: [] }, /no letter or digit/],
    ['a word is one letter', { text: 'h' }, /one letter/],
    ['a word is a sentence', { text: 'X'.repeat(65) }, /65 characters; the most is 64/],
    ['a word says nothing', { says: {} }, /says nothing/],
    ['a word is ignored and says something', { says: { ignore: true, plane: 'axial' } }, /is ignored and says plane/],
    ['a whole spine is a part', { says: { wholeSpine: true, levels: ['L'] } }, /whole spine and names only L/],
    ['no level is named', { says: { levels: [] } }, /empty list/],
    ['an example is not read', { examples: ['FOOBARS'] }, /does not read its example "FOOBARS"/],
    ['a counter-example is read', { counterExamples: ['X FOOBAR'] }, /reads its counter-example "X FOOBAR"/],
    ['no example is given', { examples: [] }, /has no example/],
    ['"without" becomes "with"', { text: 'W/O', says: { contrast: 'with' } }, /"with"; the built-in .* "without"/],
    ['"with" becomes "without"', { text: 'POST GAD', says: { contrast: 'without' } }, /built-in .* reads "with"/],
    ['a region becomes the whole', { text: 'LWS', says: { wholeSpine: true } }, /built-in vocabulary reads L/],
  ])('%s', (_, word, fault) => {
    expect(faultsOf([word])).toMatch(fault);
  });

  it.each<[string, Partial<SiteCode>, RegExp]>([
    ['a code has no scheme', { scheme: ' ' }, /needs a scheme and a value/],
    ['a code says a plane', { says: { plane: 'axial' } }, /says plane, which is read from words/],
    ['a code says nothing', { says: {} }, /says nothing/],
  ])('%s', (_, code, fault) => {
    expect(faultsOf([], [code])).toMatch(fault);
  });

  it('a word, a code or an id is there twice', () => {
    const faults = faultsOf([{}, { text: 'foo_bar' }, { id: 'b', text: 'FOO BAR' }], [{}, { id: 'c2' }]);
    expect(faults).toContain('The id "a" is used more than once.');
    expect(faults).toContain('The word "FOO BAR" is listed more than once.');
    expect(faults).toContain('The code "99X MRL" is listed more than once.');
  });

  it('a longer word of its own hides an example', () => {
    const faults = faultsOf([{ examples: ['FOOBAR PLAN'] }, { id: 'b', text: 'FOOBAR PLAN', says: { ignore: true } }]);
    expect(faults).toBe('Word "a" ("FOOBAR") does not read its example "FOOBAR PLAN".');
  });
});

it('a vocabulary without fault, and the empty one, are accepted', () => {
  expect(faultsOf([{ counterExamples: ['FOOBARS'] }], [{}])).toBe('');
  expect(faultsOfVocabulary(noSiteVocabulary)).toEqual([]);
});

it('a word may name more closely what the built-in vocabulary reads, or silence it', () => {
  expect(faultsOf([{ text: 'CT MYELO', says: { contrast: 'intrathecal' } }])).toBe('');
  expect(faultsOf([{ text: 'SIMPLE', says: { ignore: true } }])).toBe('');
});
