import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noSiteVocabulary, type SiteMeaning, type SiteVocabulary } from '../site-vocabulary.ts';
import { readWords } from './read-words.ts';

const vocabularyOf = (...words: readonly (readonly [text: string, says: SiteMeaning])[]): SiteVocabulary => ({
  version: 'test',
  words: words.map(([text, says], index) => ({ id: `w${index}`, text, says, examples: [], counterExamples: [] })),
  codes: [],
});

describe('a word of the site', () => {
  it('is read wherever it stands as a whole word', () => {
    const site = vocabularyOf(['rs-ganz', { wholeSpine: true }]);
    expect(readWords('MR_RS-GANZ km', site)).toMatchObject({ wholeSpine: true, contrast: 'with', unmapped: [] });
    expect(readWords('MR RS-GANZEN', site).wholeSpine).toBe(false);
  });

  it('is a phrase and no pattern', () => {
    const site = vocabularyOf(['A.C (1)*', { levels: ['L'] }]);
    expect(readWords('SAG a.c (1)* X', site).levels).toEqual(['L']);
    expect(readWords('SAG ABC 1', site).levels).toEqual([]);
  });

  it('needs no gap beside signs of a script that writes none', () => {
    expect(readWords('全部位MRI', vocabularyOf(['部位', { spine: true }])).spine).toBe(true);
  });

  it('is read by the row of the site alone', () => {
    const site = vocabularyOf(['HALS CLINIC', { ignore: true }], ['STATION 9', { levels: ['T'] }]);
    expect(readWords('HALS CLINIC T1 SAG', noSiteVocabulary).neck).toBe(true);
    expect(readWords('LWS STATION 9', site).levels).toEqual(['T', 'L']);
    expect(readWords('SAG LWS', vocabularyOf(['LWS', { ignore: true }])).levels).toEqual([]);
  });

  it('gives way to a longer one of the site, whatever their order', () => {
    const [short, long] = [
      ['KX', { contrast: 'with' }],
      ['KX PLAN', { ignore: true }],
    ] as const;
    expect(readWords('T1 KX PLAN', vocabularyOf(short, long)).contrast).toBe('unstated');
    expect(readWords('T1 KX PLAN', vocabularyOf(long, short)).contrast).toBe('unstated');
  });

  it('of nothing but signs reads nothing', () => {
    expect(readWords('T1 SAG - POST', vocabularyOf([' - ', { contrast: 'without' }])).contrast).toBe('with');
  });
});

describe('an agent by the name of the site', () => {
  const site = vocabularyOf(['ZK', { contrast: 'with' }]);
  it.each([
    ['T1 SAG ZK', 'with'],
    ['T1 SAG OHNE ZK', 'without'],
    ['T1 NO-ZK', 'without'],
    ['T1 SAG W/O ZK', 'without'],
    ['非ZK T1', 'without'],
    ['ZKなし', 'without'],
    ['T1 PRE ZK', 'without'],
    ['W/O THEN W ZK WWO', 'both'],
  ])('in %j says %s', (text, contrast) => {
    expect(readWords(text, site).contrast).toBe(contrast);
  });
});

it('no word of the site takes away what guards a verdict', () => {
  const text = fc.constantFrom('LOCALIZER', 'BRAIN AND SPINE', 'PET CT', 'CT CHEST', 'WHOLE BODY', 'STAT SPINE');
  const guards = (vocabulary: SiteVocabulary) => (raw: string) => {
    const { localizer, head, petCt, torso, wholeBody, emergency } = readWords(raw, vocabulary);
    return { localizer, head, petCt, torso, wholeBody, emergency };
  };
  fc.assert(
    fc.property(text, fc.nat(20), fc.nat(20), (raw, from, length) => {
      const site = vocabularyOf([raw.slice(from, from + length), { ignore: true }]);
      expect(guards(site)(raw)).toEqual(guards(noSiteVocabulary)(raw));
    }),
  );
});

it('an unmapped word leaves the list once the site has it', () => {
  expect(readWords('MR SPINE FOOBAR', vocabularyOf(['FOOBAR', { ignore: true }])).unmapped).toEqual([]);
});
