import { describe, expect, it } from 'vitest';
import { defaultRuleSet, judgeStudies } from './index.ts';
import { aStudy, type SeriesShape, type StudyShape } from './testing.ts';

const station = (uid: string, description: string, series: Partial<SeriesShape> = {}): StudyShape => ({
  studyInstanceUid: uid,
  modality: 'CT',
  description,
  series: [{ description: 'SPINE 1.0', plane: 'axial', slices: 120, agent: 'OMNIPAQUE 300', ...series }],
});
const cervical = station('2.25.1', 'CT CERVICAL SPINE POST MYELOGRAM', { topMm: 120, bottomMm: -100 });
const thoracic = station('2.25.2', 'CT THORACIC SPINE POST MYELOGRAM', { topMm: -80, bottomMm: -390 });
const lumbar = station('2.25.3', 'CT LUMBAR SPINE POST MYELOGRAM', { topMm: -370, bottomMm: -600 });

const judged = (...studies: readonly StudyShape[]) => judgeStudies(studies.flatMap(aStudy), defaultRuleSet);
const wholes = (...studies: readonly StudyShape[]) =>
  judged(...studies).map(({ wholeSpineWithContrast }) => wholeSpineWithContrast.is);

describe('a CT myelogram filed under three accessions', () => {
  it('is judged as one', () => {
    expect(wholes(cervical, thoracic, lumbar)).toEqual(['confirmed', 'confirmed', 'confirmed']);
    expect(judged(cervical, thoracic, lumbar)[0]?.contrast.route).toBe('intrathecal');
  });

  it('has unproven junctions where each accession has a frame of reference of its own', () => {
    const apart = [cervical, thoracic, lumbar].map((study, index) => ({
      ...study,
      series: study.series.map((series) => ({ ...series, frameOfReference: `2.25.9.${index}` })),
    }));
    expect(wholes(...apart)).toEqual(['indeterminate', 'indeterminate', 'indeterminate']);
  });

  it('is not whole without one of them', () => {
    expect(wholes(cervical, lumbar)).toEqual(['refuted', 'refuted']);
  });

  it('leaves a head of the same day to itself', () => {
    const head = station('2.25.4', 'CT HEAD W CONTRAST', { description: 'HEAD 5.0', topMm: 200, bottomMm: 60 });
    expect(wholes(cervical, thoracic, lumbar, head)).toEqual(['confirmed', 'confirmed', 'confirmed', 'refuted']);
  });

  it('of a named issuer is not joined with what has none', () => {
    const named = { ...lumbar, header: { patient: { issuer: 'HOSPITAL' } } };
    expect(wholes(cervical, thoracic, named).includes('confirmed')).toBe(false);
  });

  it('is not proven by a station ordered without contrast whose agent nothing settles', () => {
    const plain = { ...lumbar, description: 'CT LUMBAR SPINE WO CONTRAST' };
    expect(wholes(cervical, thoracic, plain).includes('confirmed')).toBe(false);
  });
});
