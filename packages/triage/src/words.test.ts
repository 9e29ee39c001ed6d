import { describe, expect, it } from 'vitest';
import { coverageAndWhole, type SeriesShape } from './testing.ts';

const BOTH = 'MRI WHOLE SPINE W WO';
const before: SeriesShape = { description: 'T1 SAG', acquiredAt: '100000' };

describe('an order says what was ordered, in ten languages', () => {
  it.each([
    ['MRI C T AND L SPINE WITHOUT', 'refuted'],
    ['SPINE, WHOLE: MRI WO IV CONTRAST', 'refuted'],
    ['MRI ENTIRE SPINE W/O FLD W/CONT', 'indeterminate'],
    ['MRT Ganze Wirbelsäule nativ', 'refuted'],
    ['MR HWS BWS LWS nativ + KM', 'indeterminate'],
    ['IRM RACHIS ENTIER EN CONTRASTE SPONTANÉ', 'refuted'],
    ['IRM RACHIS ENTIER SANS/AVEC GADO', 'indeterminate'],
    ['MR TOTALE WK BLANCO', 'refuted'],
    ['MRI gehele wervelkolom zonder en met contrast', 'indeterminate'],
    ['RM COLUMNA TOTAL S/C', 'refuted'],
    ['RM COLUMNA TOTAL SIMPLE Y CONTRASTADA', 'indeterminate'],
    ['RMN MIDOLLO SPINALE IN TOTO BASALE', 'refuted'],
    ['RM COLONNA TOTALE SENZA/CON MDC', 'indeterminate'],
    ['RM de coluna cervical, dorsal e lombar sem contraste', 'refuted'],
    ['MR Helrygg utan iv kontrast', 'refuted'],
    ['MR totalrygg före och efter kontrast', 'indeterminate'],
    ['頸椎・胸椎・腰椎MRI 単純', 'refuted'],
    ['ホールスパイン（単純・造影）', 'indeterminate'],
    ['颈椎+胸椎+腰椎平扫', 'refuted'],
    ['全脊髓MRI平扫+增強', 'indeterminate'],
  ])('%s, without a sign of an agent, is %s', (description, expected) => {
    expect(coverageAndWhole({ description, series: [{ description: 'SAG T1' }] })).toBe(`confirmed ${expected}`);
  });
});

describe('a post word on a repeat of an earlier T1 is two hints', () => {
  it.each([
    't1_tse_sag+C',
    'T1 SAG IV+',
    'T1 SAG CIV',
    'SAG T1 GADOLINIO',
    'SAG T1 PÓS',
    'T1 SAG +K',
    'T1 SAG n. KM',
    'T1 SAG na Gd',
    'T1 SAG DOPO MDC',
    'T1 矢状断 造影後',
    'T1 矢状位 增强',
    'T1 tse dixon sag post W',
  ])('%s', (description) => {
    expect(coverageAndWhole({ description: BOTH, series: [before, { description, acquiredAt: '103000' }] })).toBe(
      'confirmed confirmed',
    );
  });
});

describe('words of other things are no hint', () => {
  it.each([
    'T1 SAG POST LAMINECTOMY',
    'T1 SAG POST KYPHOPLASTY',
    'T1 SAG NACH BESTRAHLUNG',
    'T1 SAG PÓS-OP',
    'T1 TSE DIXON SAG W',
    'SAG T1 W',
    'T1 SAG PRE BIOPSY',
    'T1 SAG GADGETRON',
    'T1 SAG GD-',
    'T1 SAG C+T+L',
  ])('%s', (description) => {
    const study = { description: BOTH, series: [before, { description, acquiredAt: '103000' }] };
    expect(coverageAndWhole(study)).not.toBe('confirmed confirmed');
  });
});

describe('words of treatment order nothing', () => {
  it.each(['BASELINE', 'PRE SBRT', 'PREOP PLANNING', 'POST FUSION'])('%s', (words) => {
    expect(coverageAndWhole({ description: `MRI WHOLE SPINE ${words}`, series: [{ description: 'T1 SAG' }] })).toBe(
      'confirmed indeterminate',
    );
  });
});
