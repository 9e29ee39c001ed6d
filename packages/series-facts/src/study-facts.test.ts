import type { CodedConcept } from '@cordwatch/dicom-header';
import { aStack, type HeaderOverrides } from '@cordwatch/dicom-header/testing';
import { describe, expect, it } from 'vitest';
import { noSiteVocabulary, type SiteCode, type SiteMeaning } from './site-vocabulary.ts';
import { studyFactsOf } from './study-facts.ts';
import { unmappedOf } from './unmapped-descriptions.ts';

const concept = (value: string, scheme = '99LOCAL'): CodedConcept => ({ value, scheme, meaning: null });
const meaning = (value: string, says: SiteMeaning, scheme = '99LOCAL'): SiteCode => ({
  id: value,
  scheme,
  value,
  says,
});

const factsOf = (header: HeaderOverrides, ...codes: readonly SiteCode[]) =>
  studyFactsOf(aStack({ slices: 2, description: 'T1 SAG', header }), { ...noSiteVocabulary, version: 'test', codes });
const orderedBy = (procedureCodes: readonly CodedConcept[], ...codes: readonly SiteCode[]) =>
  factsOf({ study: { procedureCodes } }, ...codes);

describe('a procedure code of the site', () => {
  it('orders what the site says', () => {
    const facts = orderedBy([concept('WSX')], meaning('WSX', { wholeSpine: true, contrast: 'both', emergency: true }));
    expect(facts).toMatchObject({
      codedWholeSpine: true,
      orderedContrast: 'both',
      words: { emergency: true, spine: true },
    });
  });

  it('of another scheme is another code', () => {
    expect(orderedBy([concept('WSX', '99OTHER')], meaning('WSX', { wholeSpine: true })).codedWholeSpine).toBe(false);
  });

  it('is read before a built-in code of the same value', () => {
    expect(orderedBy([concept('72141', 'C4')]).orderedContrast).toBe('without');
    expect(orderedBy([concept('72141', 'C4')], meaning('72141', { contrast: 'with' }, 'C4')).orderedContrast).toBe(
      'with',
    );
    expect(orderedBy([concept('72141', 'C4')], meaning('72141', { ignore: true }, 'C4')).orderedContrast).toBe(
      'unstated',
    );
  });

  it('completes the regions of other codes to a whole', () => {
    const codes = [concept('72141'), concept('72157'), concept('LX')];
    expect(orderedBy(codes, meaning('LX', { levels: ['L'] })).codedWholeSpine).toBe(true);
    expect(orderedBy(codes).codedWholeSpine).toBe(false);
  });

  it('leaves contrast open where codes of examinations differ, and only there', () => {
    const codes = [concept('A'), concept('B')];
    const withAgent = meaning('A', { levels: ['L'], contrast: 'with' });
    expect(orderedBy(codes, withAgent, meaning('B', { levels: ['T'] })).orderedContrast).toBe('unstated');
    expect(orderedBy(codes, withAgent, meaning('B', { emergency: true })).orderedContrast).toBe('with');
  });

  it('yields to the words of the order', () => {
    const facts = factsOf(
      { study: { description: 'MRI SPINE WITHOUT CONTRAST', procedureCodes: [concept('A')] } },
      meaning('A', { contrast: 'with' }),
    );
    expect(facts.orderedContrast).toBe('without');
  });
});

it('a word of the site that was read is evidence of the series, with the text it stands in', () => {
  const rsx = { id: 'rsx', text: 'RSX', says: { levels: ['L'] }, examples: ['RSX'], counterExamples: [] } as const;
  const records = aStack({ slices: 2, description: 'T1 SAG RSX' });
  const { series } = studyFactsOf(records, { version: 'test', words: [rsx], codes: [] });
  const [own] = series[0]?.because.filter(({ rule }) => rule === 'words.site') ?? [];
  expect(own?.says).toBe("Read with the words rsx of the site's own vocabulary.");
  expect(own?.from).toMatchObject([{ keyword: 'SeriesDescription', value: 'T1 SAG RSX' }]);
});

describe('a lone L', () => {
  const levelsIn = (description: string | null, ...names: readonly string[]) =>
    studyFactsOf(
      names.flatMap((name, index) =>
        aStack({
          slices: 2,
          description: name,
          seriesInstanceUid: `2.25.${index}`,
          header: { study: { description } },
        }),
      ),
      noSiteVocabulary,
    ).series.map(({ words }) => words.levels.join(''));

  it('is the lumbar spine in a study that says spine, in its order or in another series', () => {
    expect(levelsIn('MRI SPINE W CON', 'SAG T1 L')).toEqual(['L']);
    expect(levelsIn(null, 'SAG T1 L', 'SAG T1 T')).toEqual(['L', 'T']);
  });

  it('is a side in any other', () => {
    expect(levelsIn('MRI KNEE LEFT', 'SAG PD L', 'COR T1 L')).toEqual(['', '']);
  });
});

describe('a code of anatomy of the site', () => {
  it('names the levels of a series', () => {
    const header = { series: { anatomicRegions: [concept('SPX')] } };
    expect(factsOf(header, meaning('SPX', { wholeSpine: true })).series[0]?.codedLevels).toEqual(['C', 'T', 'L', 'S']);
    expect(factsOf(header, meaning('SPX', { levels: ['T'] })).series[0]?.codedLevels).toEqual(['T']);
    expect(factsOf(header).series[0]?.codedLevels).toEqual([]);
  });

  it.each<[SiteMeaning, object]>([
    [{ wholeSpine: true }, { label: 'whole-spine', levels: [] }],
    [{ levels: ['L', 'S'] }, { label: 'region', levels: ['L', 'S'] }],
    [{ spine: true }, { label: 'spine', levels: [] }],
    [{ ignore: true }, { label: 'other', levels: [] }],
  ])('in BodyPartExamined says %j', (says, label) => {
    const header = { series: { bodyPartExamined: 'rs_x' } };
    expect(factsOf(header, meaning('RS X', says, 'BodyPartExamined')).series[0]?.bodyPart).toMatchObject(label);
  });
});

describe('the descriptions that a site could map', () => {
  const unmapped = (header: HeaderOverrides) => unmappedOf(factsOf(header));

  it('are those with a word that no row reads, and what they leave unknown', () => {
    expect(unmapped({ study: { description: 'MR SPINE FOOBAR W CON' } })).toEqual([
      { keyword: 'StudyDescription', text: 'MR SPINE FOOBAR W CON', tokens: ['FOOBAR'], unknown: [] },
    ]);
  });

  it('and those that give no fact at all, each text once', () => {
    expect(unmapped({ series: { protocolName: 'P 1' } })).toEqual([
      { keyword: 'ProtocolName', text: 'P 1', tokens: [], unknown: ['levels', 'contrast', 'plane', 'weighting'] },
    ]);
  });

  it('are none where everything is read or nothing is written', () => {
    expect(
      unmapped({ study: { description: 'MRI LUMBAR SPINE W CONTRAST' }, series: { protocolName: ' - ' } }),
    ).toEqual([]);
  });
});
