import type { HeaderRecord } from '@cordwatch/dicom-header';
import { describe, expect, it } from 'vitest';
import { defaultPolicy, judgeStudies } from './index.ts';
import { aStudy, type SeriesShape, type StudyShape } from './testing.ts';

const verdicts = (...studies: readonly StudyShape[]): string => {
  const [judged] = judgeStudies(studies.flatMap(aStudy), defaultPolicy);
  return `${judged?.coverage.is} ${judged?.wholeSpineWithContrast.is}`;
};
const asOneSeries = (records: readonly HeaderRecord[]): HeaderRecord[] =>
  records.map((record, index) => ({
    ...record,
    seriesInstanceUid: '2.25.1001.1',
    image: { ...record.image, instanceNumber: index + 1 },
  }));

const GADOLINIUM = 'Gadovist';
const WITH = 'MRI WHOLE SPINE W CONTRAST';
const BOTH = 'MRI WHOLE SPINE W WO';
const before: SeriesShape = { description: 'T1 SAG', acquiredAt: '100000' };
const upper: SeriesShape = { description: 'T1 SAG UPPER POST', topMm: 120, bottomMm: -264, agent: GADOLINIUM };
const lower: SeriesShape = { description: 'T1 SAG LOWER POST', topMm: -230, bottomMm: -614, agent: GADOLINIUM };
const whole: SeriesShape = { description: 'T1 SAG POST', agent: GADOLINIUM };

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
    expect(verdicts({ description, series: [{ description: 'SAG T1' }] })).toBe(`confirmed ${expected}`);
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
    expect(verdicts({ description: BOTH, series: [before, { description, acquiredAt: '103000' }] })).toBe(
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
    'T1 SAG GADGETRON',
    'T1 SAG GD-',
    'T1 SAG C+T+L',
  ])('%s', (description) => {
    const study = { description: BOTH, series: [before, { description, acquiredAt: '103000' }] };
    expect(verdicts(study)).not.toBe('confirmed confirmed');
  });
});

describe('what stands in the place of an agent is no agent', () => {
  it.each([
    'NO GADOVIST',
    'Gadobutrol NOT GIVEN',
    'none given',
    'Refused',
    'SALINE',
    'GADOXETIC ACID',
    'OMNIPAQUE 300',
  ])('%s beside a post word does not confirm', (agent) => {
    expect(verdicts({ series: [{ description: 'T1 SAG POST', agent }] })).toBe('confirmed indeterminate');
  });

  it('an unnamed T1 is not enhanced where the same agent stands on a T1 that is named so', () => {
    const lumbar = { ...lower, description: 'T1 FS SAG L POST', topMm: -330 };
    const study = { description: WITH, series: [{ description: 'T1 SAG', agent: GADOLINIUM, bottomMm: -614 }, lumbar] };
    expect(verdicts(study)).toBe('confirmed indeterminate');
  });

  it('an unnamed T1 is enhanced where the agent tells it from another T1', () => {
    const series = [{ description: 'T1 SAG' }, { ...upper, description: 'T1 FS SAG UPPER' }, lower];
    expect(verdicts({ description: WITH, series })).toBe('confirmed confirmed');
  });
});

describe('the clock of the bolus', () => {
  const timed = (acquiredAt: string, startTime: string, description = 'T1 SAG'): SeriesShape => ({
    description,
    agent: GADOLINIUM,
    acquiredAt,
    header: { contrast: { startTime } },
  });

  it.each([
    ['runs over midnight', timed('000900', '235900', 'T1 SAG POST'), BOTH, 'confirmed'],
    ['of an earlier patient settles nothing', timed('150000', '080000'), 'MRI WHOLE SPINE WO', 'indeterminate'],
    ['left at midnight settles nothing', timed('100000', '000000'), BOTH, 'indeterminate'],
    ['settles an order without contrast', timed('103000', '101500'), 'MRI WHOLE SPINE WO', 'confirmed'],
  ])('%s', (_name, series, description, expected) => {
    expect(verdicts({ description, series: [series] })).toBe(`confirmed ${expected}`);
  });

  it('does not place a series that was running when the bolus started', () => {
    const records = aStudy({ description: BOTH, series: [timed('100000', '101500')] }).map((record, index) => ({
      ...record,
      image: { ...record.image, acquisitionTime: index < 7 ? '100000' : '102000' },
    }));
    expect(judgeStudies(records, defaultPolicy)[0]?.wholeSpineWithContrast.is).toBe('indeterminate');
  });
});

describe('what shows enhancement', () => {
  const post = (description: string, imageType: readonly string[]): SeriesShape => ({
    description,
    imageType,
    agent: GADOLINIUM,
  });

  it.each([
    [
      'the water of a Philips Dixon',
      post('T1W mDIXON SAG +C', ['DERIVED', 'PRIMARY', 'W', 'W', 'DERIVED']),
      'confirmed',
    ],
    ['not the fat of it', post('T1W mDIXON SAG +C', ['DERIVED', 'PRIMARY', 'F', 'F', 'DERIVED']), 'refuted'],
    ['perhaps its in-phase image', post('T1 SAG +C', ['ORIGINAL', 'PRIMARY', 'IP', 'IP', 'DERIVED']), 'indeterminate'],
    ['perhaps a dynamic series', post('T1 SAG DYN +C', ['ORIGINAL', 'PRIMARY', 'M', 'ND']), 'indeterminate'],
    ['T1 TIRM', post('t1_tirm_sag_KM', ['ORIGINAL', 'PRIMARY', 'M', 'ND']), 'confirmed'],
  ])('%s', (_name, series, expected) => {
    expect(verdicts({ description: WITH, series: [series] })).toBe(`confirmed ${expected}`);
  });
});

describe('a field is what was acquired', () => {
  it('joins the stations that one series holds', () => {
    const records = asOneSeries(
      aStudy({
        series: [
          { ...upper, description: 'T1 SAG POST' },
          { ...lower, description: 'T1 SAG POST' },
        ],
      }),
    );
    const [judged] = judgeStudies(records, defaultPolicy);
    expect([judged?.wholeSpineWithContrast.is, judged?.series.length]).toEqual(['confirmed', 2]);
  });

  it.each([
    ['a slice through every disc', { plane: 'axial', slices: 24 }, 4, 'refuted'],
    ['thin slices ten millimetres apart', { plane: 'axial', slices: 60 }, 1, 'indeterminate'],
  ] as const)('is not %s', (_name, shape, sliceThicknessMm, expected) => {
    const records = aStudy({ series: [{ ...whole, ...shape }] }).map((record) => ({
      ...record,
      frames: record.frames.map((frame) => ({ ...frame, sliceThicknessMm })),
    }));
    expect(judgeStudies(records, defaultPolicy)[0]?.coverage.is).toBe(expected);
  });

  it('is doubted where numbered stations lie in one place', () => {
    const numbered = (number: number) => ({ ...whole, description: `T1 SAG POST ${number}`, bottomMm: -150 });
    expect(verdicts({ series: [numbered(1), numbered(2), numbered(3)] })).toBe('indeterminate indeterminate');
  });
});

describe('sessions', () => {
  const part = (uid: string, description: string, series: SeriesShape): StudyShape => ({
    studyInstanceUid: uid,
    description,
    series: [series],
  });
  const cervical = part('2.25.2001', 'MRI C SPINE W WO', { ...upper, bottomMm: -140 });

  it('are not refuted while a study of theirs holds localizers only', () => {
    expect(verdicts(cervical, part('2.25.2002', 'MRI T SPINE W WO', { description: 'LOCALIZER' }))).toBe(
      'indeterminate indeterminate',
    );
  });

  it('of localizers alone are refuted', () => {
    const localizer = { description: 'LOCALIZER' };
    expect(verdicts(part('2.25.2001', 'MRI C SPINE', localizer), part('2.25.2002', 'MRI T SPINE', localizer))).toBe(
      'refuted refuted',
    );
  });
});

describe('policy', () => {
  const body: SeriesShape = {
    description: 'T1 COR WB POST',
    plane: 'coronal',
    slices: 40,
    topMm: 300,
    bottomMm: -900,
    agent: GADOLINIUM,
  };

  it('withholds a whole-body MR', () => {
    expect(verdicts({ description: 'MR WHOLE BODY W WO', series: [body] })).toBe('confirmed indeterminate');
  });

  it('confirms by the spine series beside it', () => {
    expect(
      verdicts({
        description: 'MR WHOLE BODY AND SPINE W WO',
        series: [body, { ...whole, description: 'T1 SAG SPINE POST' }],
      }),
    ).toBe('confirmed confirmed');
  });
});

it('takes an intravenous agent that was drunk for oral', () => {
  const drunk = {
    description: 'CT SPINE 2.0',
    plane: 'axial' as const,
    slices: 330,
    agent: 'OMNIPAQUE 300',
    header: { contrast: { route: 'ORAL' } },
  };
  expect(verdicts({ modality: 'CT', description: 'CT WHOLE SPINE', series: [drunk] })).toBe('confirmed refuted');
});
