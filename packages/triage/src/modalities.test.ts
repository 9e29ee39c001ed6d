import { describe, expect, it } from 'vitest';
import { judgeStudy, type SeriesShape, type StudyShape } from './testing.ts';

const axial: SeriesShape = { description: 'TOTAL SPINE 2.0', plane: 'axial', slices: 300, agent: 'ULTRAVIST 370' };
const ctStudy = (description: string, ...series: readonly SeriesShape[]): StudyShape => ({
  modality: 'CT',
  description,
  series,
});
const wholeOf = (study: StudyShape) => judgeStudy(study).wholeSpineWithContrast.is;
const rulesOf = (study: StudyShape) =>
  Object.values(judgeStudy(study)).flatMap((verdict) =>
    verdict !== null && typeof verdict === 'object' && 'because' in verdict
      ? verdict.because.map(({ rule }) => rule)
      : [],
  );

describe('CT', () => {
  it.each([
    ['TOTAL SPINE VNC 1.0', 'indeterminate'],
    ['TOTAL SPINE Iodine(Water)', 'indeterminate'],
    ['TOTAL SPINE Z EFFECTIVE', 'indeterminate'],
    ['TOTAL SPINE 70 keV', 'confirmed'],
    ['TOTAL SPINE 1.0 BONE', 'confirmed'],
  ])('of two energies: %s is %s', (description, is) => {
    expect(wholeOf(ctStudy('CT TOTAL SPINE W CONTRAST', { ...axial, description }))).toBe(is);
  });

  it('alone has maps of materials: an MR series of such a name is an image', () => {
    const mr: SeriesShape = { description: 'T1 SAG VNC POST', agent: 'Gadovist' };
    expect(wholeOf({ description: 'MR WHOLE SPINE W', series: [mr] })).toBe('confirmed');
  });

  it('is no map of a material because its protocol is named after one', () => {
    const header = { series: { protocolName: 'DE SPINE VNC' } };
    expect(wholeOf(ctStudy('CT TOTAL SPINE W CONTRAST', { ...axial, header }))).toBe('confirmed');
  });

  it.each([
    ['MYELO CTL', 'INTRATHECAAL', 'intrathecal'],
    ['ミエロCT', '髄腔内', 'intrathecal'],
    ['SPINE', 'IV RIGHT ARM', 'iv'],
    ['SPINE', 'POWER INJECTOR', 'iv'],
  ])('%s by %s is confirmed as %s', (description, route, given) => {
    const series = { ...axial, description, agent: 'OMNIPAQUE 300', header: { contrast: { route } } };
    const { contrast, wholeSpineWithContrast } = judgeStudy(ctStudy('CT TOTAL SPINE', series));
    expect([wholeSpineWithContrast.is, contrast.route]).toEqual(['confirmed', given]);
  });

  it.each([
    ['ORAL & IV', 'confirmed'],
    ['ORAL', 'refuted'],
  ])('by route %s is %s', (route, is) => {
    const series = { ...axial, agent: 'OMNIPAQUE 350', header: { contrast: { route } } };
    expect(wholeOf(ctStudy('CT TOTAL SPINE', series))).toBe(is);
  });
});

describe('fluoroscopy of a myelogram', () => {
  const spots: SeriesShape = { description: 'MYELO LAT', header: { series: { modality: 'RF' } } };

  it('shows no extent: a person looks', () => {
    const study = ctStudy('MYELOGRAM COMPLETE SPINE', spots);
    expect([judgeStudy(study).coverage.is, wholeOf(study)]).toEqual(['indeterminate', 'indeterminate']);
    expect(rulesOf(study)).toContain('coverage.projections');
  });

  it('is an image though it is filed as a capture', () => {
    const capture = { ...spots, header: { ...spots.header, sopClassUid: '1.2.840.10008.5.1.4.1.1.7' } };
    expect(judgeStudy(ctStudy('MYELOGRAM', capture)).coverage.is).toBe('indeterminate');
  });

  it('lifts no refutation of the CT that follows it', () => {
    const lumbar = { ...axial, topMm: -300, slices: 100, agent: 'OMNIPAQUE 300' };
    expect(wholeOf(ctStudy('CT MYELOGRAM LUMBAR SPINE', lumbar, spots))).toBe('refuted');
  });
});

describe('PET', () => {
  const pet: SeriesShape = { ...axial, description: 'PET WB AC', agent: null, header: { series: { modality: 'PT' } } };
  const mr: SeriesShape = { description: 'T1 SAG FS POST', agent: 'Gadovist' };

  it.each<[string, StudyShape, string, string]>([
    ['beside an enhanced CT of the spine', ctStudy('PET-CT AND TOTAL SPINE', axial, pet), 'refuted', 'policy.pet-ct'],
    [
      'beside MR of the spine',
      { description: 'PET MR WHOLE SPINE', series: [mr, pet] },
      'indeterminate',
      'policy.pet-mr',
    ],
    [
      'in the words alone',
      ctStudy('CT TOTAL SPINE W CONTRAST, SEE PET-CT', axial),
      'indeterminate',
      'policy.pet-ct.words',
    ],
  ])('%s', (_name, study, is, rule) => {
    expect(wholeOf(study)).toBe(is);
    expect(rulesOf(study)).toContain(rule);
  });

  it('beside a localizer of MR is a PET-CT all the same', () => {
    const localizer: SeriesShape = { description: 'LOCALIZER', header: { series: { modality: 'MR' } } };
    expect(wholeOf(ctStudy('PET-CT AND TOTAL SPINE', axial, pet, localizer))).toBe('refuted');
  });

  it('listed by the archive is as good as here', () => {
    const header = { study: { modalitiesInStudy: ['CT', 'PT'] } };
    expect(wholeOf({ ...ctStudy('PET-CT WHOLE SPINE', axial), header })).toBe('refuted');
  });

  it('beside MR that is too short refutes for its length', () => {
    const study = { description: 'PET MR SPINE', series: [{ ...mr, bottomMm: -200 }, pet] };
    expect(wholeOf(study)).toBe('refuted');
    expect(rulesOf(study)).not.toContain('policy.pet-ct');
  });
});
