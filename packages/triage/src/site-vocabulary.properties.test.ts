import { LEVELS, type SiteMeaning, type SiteVocabulary } from '@cordwatch/series-facts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultRuleSet, judgeStudies, type StudyJudgement } from './index.ts';
import { aStudy, type SeriesShape, type StudyShape } from './testing.ts';
import { study } from './testing-arbitraries.ts';

const yes = fc.constantFrom(true, undefined);
/** Anything that the type admits, contradictions included: these are not held back by `faultsOfVocabulary`. */
const meaning: fc.Arbitrary<SiteMeaning> = fc.record({
  levels: fc.option(fc.subarray([...LEVELS]), { nil: undefined }),
  wholeSpine: yes,
  spine: yes,
  contrast: fc.constantFrom('with', 'without', 'both', 'intrathecal', undefined),
  plane: fc.constantFrom('sagittal', 'axial', 'coronal', undefined),
  weighting: fc.constantFrom('T1', 'T2', 'STIR', 'Dixon-fat', undefined),
  fatSuppressed: yes,
  localizer: yes,
  emergency: yes,
  ignore: yes,
});

const WORDS = ['T1', 'SAG', 'POST', 'PRE', 'UPPER', 'LOWER', 'LWS', 'C-T', 'MRI', 'SPINE', 'WHOLE SPINE', 'LOCALIZER'];
const CODES = ['X', 'SPINE'];

const vocabulary: fc.Arbitrary<SiteVocabulary> = fc.record({
  version: fc.constant('site'),
  words: fc.array(
    fc.record({
      id: fc.constant('w'),
      text: fc.constantFrom(...WORDS),
      says: meaning,
      examples: fc.constant([]),
      counterExamples: fc.constant([]),
    }),
    { maxLength: 5 },
  ),
  codes: fc.array(
    fc.record({
      id: fc.constant('c'),
      scheme: fc.constantFrom('99LOCAL', 'BodyPartExamined'),
      value: fc.constantFrom(...CODES),
      says: meaning,
    }),
    { maxLength: 2 },
  ),
});

const judgeUnder = (shape: StudyShape, site: SiteVocabulary): StudyJudgement => {
  const [judgement] = judgeStudies(aStudy(shape), { ...defaultRuleSet, vocabulary: site });
  if (!judgement) throw new Error('no study');
  return judgement;
};

const coded: StudyShape['header'] = {
  study: { procedureCodes: [{ value: 'X', scheme: '99LOCAL', meaning: null }] },
};
const enhanced = (description: string, topMm: number, bottomMm: number): SeriesShape => ({
  description,
  topMm,
  bottomMm,
  agent: 'Gadovist',
  header: { series: { bodyPartExamined: 'SPINE' } },
});

/** 440 mm at most, of which no adult's spine is made. */
const tooShort: fc.Arbitrary<StudyShape> = fc
  .record({
    description: fc.constantFrom('MRI WHOLE SPINE W CON', 'MRI LWS', null),
    stations: fc.array(fc.constantFrom('T1 SAG UPPER POST', 'T1 SAG LOWER POST', 'T1 SAG C-T POST'), {
      minLength: 1,
      maxLength: 2,
    }),
    lengthMm: fc.integer({ min: 80, max: 220 }),
  })
  .map(({ description, stations, lengthMm }) => ({
    description,
    header: coded,
    series: [
      { description: 'LOCALIZER', topMm: 300, bottomMm: -700 },
      ...stations.map((name, index) => enhanced(name, -index * lengthMm, -(index + 1) * lengthMm)),
    ],
  }));

it('no vocabulary of a site confirms a study whose geometry is too short', () => {
  fc.assert(
    fc.property(tooShort, vocabulary, (shape, site) => {
      const { coverage, wholeSpineWithContrast } = judgeUnder(shape, site);
      expect([coverage.is, wholeSpineWithContrast.is]).not.toContain('confirmed');
    }),
  );
});

/** Long enough end to end, with more than 10 mm of nothing inside. */
const gapped: fc.Arbitrary<StudyShape> = fc
  .record({ gapMm: fc.integer({ min: 11, max: 120 }), upperMm: fc.integer({ min: 250, max: 400 }) })
  .map(({ gapMm, upperMm }) => ({
    description: 'MRI WHOLE SPINE W CON',
    header: coded,
    series: [
      enhanced('T1 SAG UPPER POST', 0, -upperMm),
      enhanced('T1 SAG LOWER POST', -upperMm - gapMm, -upperMm - gapMm - 300),
    ],
  }));

it('what is refuted for a gap stays refuted under any vocabulary of a site', () => {
  fc.assert(
    fc.property(gapped, vocabulary, (shape, site) => {
      const { coverage, wholeSpineWithContrast } = judgeUnder(shape, site);
      expect([coverage.is, wholeSpineWithContrast.is]).toEqual(['refuted', 'refuted']);
    }),
  );
});

it('labels of a site leave every field as it was measured', () => {
  fc.assert(
    fc.property(study, vocabulary, (shape, site) => {
      const [own, under] = [judgeUnder(shape, defaultRuleSet.vocabulary), judgeUnder(shape, site)];
      expect(under.series.map(({ extentMm }) => extentMm)).toEqual(own.series.map(({ extentMm }) => extentMm));
    }),
  );
});

it('the order in which a site wrote its words decides nothing', () => {
  fc.assert(
    fc.property(study, vocabulary, (shape, site) => {
      const distinct = [...new Map(site.words.map((word) => [word.text, word])).values()];
      const [forth, back] = [distinct, distinct.toReversed()].map((words) => judgeUnder(shape, { ...site, words }));
      expect(forth).toEqual(back);
    }),
  );
});

const WHOLE: StudyShape = {
  description: 'MRI SPINE W CON',
  series: [{ description: 'T1 SAG RSX POST', topMm: 100, bottomMm: -540, agent: 'Gadovist' }],
};
const naming = (says: SiteMeaning): SiteVocabulary => ({
  version: 'site',
  words: [{ id: 'rsx', text: 'RSX', says, examples: ['RSX'], counterExamples: [] }],
  codes: [],
});

it('a word of the site that names a part contradicts the length of a whole, as a built-in word does', () => {
  expect(judgeUnder(WHOLE, naming({ wholeSpine: true })).coverage.is).toBe('confirmed');
  expect(judgeUnder(WHOLE, naming({ levels: ['L'] })).coverage.is).toBe('indeterminate');
});
