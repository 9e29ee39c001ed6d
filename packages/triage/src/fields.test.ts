import type { HeaderRecord } from '@cordwatch/dicom-header';
import { describe, expect, it } from 'vitest';
import { defaultRuleSet, judgeStudies } from './index.ts';
import { aStudy, coverageAndWhole, judgeStudy, type SeriesShape } from './testing.ts';

const GADOLINIUM = 'Gadovist';
const whole: SeriesShape = { description: 'T1 SAG POST', agent: GADOLINIUM };
const upper: SeriesShape = { description: 'T1 SAG UPPER POST', topMm: 120, bottomMm: -264, agent: GADOLINIUM };
const lower: SeriesShape = { description: 'T1 SAG LOWER POST', topMm: -230, bottomMm: -614, agent: GADOLINIUM };
const asOneSeries = (records: readonly HeaderRecord[]): HeaderRecord[] =>
  records.map((record, index) => ({
    ...record,
    seriesInstanceUid: '2.25.1001.1',
    image: { ...record.image, instanceNumber: index + 1 },
  }));

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
    const [judged] = judgeStudies(records, defaultRuleSet);
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
    expect(judgeStudies(records, defaultRuleSet)[0]?.coverage.is).toBe(expected);
  });

  it('is not a reformat of a CT, whatever its ImageType says', () => {
    const iodine = { agent: 'OMNIPAQUE 350', header: { contrast: { route: 'IV' } } };
    const sagittal = { ...iodine, description: 'SAG 2.0', imageType: ['ORIGINAL', 'PRIMARY', 'AXIAL'] };
    expect(coverageAndWhole({ modality: 'CT', description: 'CT WHOLE SPINE W CON', series: [sagittal] })).toBe(
      'indeterminate indeterminate',
    );
  });

  it.each([
    ['begins below the neck', 'CT CHEST ABDOMEN PELVIS W CON', 'refuted'],
    ['may hold the neck', 'CT NECK CHEST ABDOMEN PELVIS W CON', 'indeterminate'],
  ])('of a torso that %s is no whole spine', (_name, description, expected) => {
    const torso = { description: 'AX 2.0', plane: 'axial' as const, slices: 330, agent: 'OMNIPAQUE 350' };
    expect(judgeStudy({ modality: 'CT', description, series: [torso] }).coverage.is).toBe(expected);
  });

  it.each([
    ['inches', '010Y', 55],
    ['the height of another', '003Y', 1.8],
  ])('of a child is for a person where the stature is %s', (_name, age, size) => {
    expect(judgeStudy({ size, header: { patient: { age } }, series: [{ ...whole, bottomMm: -300 }] }).coverage.is).toBe(
      'indeterminate',
    );
  });

  it('is doubted where numbered stations lie in one place', () => {
    const numbered = (number: number) => ({ ...whole, description: `T1 SAG POST ${number}`, bottomMm: -150 });
    expect(coverageAndWhole({ series: [numbered(1), numbered(2), numbered(3)] })).toBe('indeterminate indeterminate');
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
    expect(coverageAndWhole({ description: 'MR WHOLE BODY W WO', series: [body] })).toBe('confirmed indeterminate');
  });

  it('withholds a whole-body MR that only its order names so', () => {
    const water = { ...body, description: 'T1 VIBE DIXON COR W', imageType: ['DERIVED', 'PRIMARY', 'DIXON', 'WATER'] };
    expect(coverageAndWhole({ description: 'MR WHOLE BODY MARROW W CON', series: [water] })).toBe(
      'confirmed indeterminate',
    );
  });

  it('does not take a lumbar name for a whole body, however long its field', () => {
    const lumbar = { ...body, description: 'T1 COR LWS POST' };
    expect(coverageAndWhole({ description: 'MR WHOLE BODY W CON', series: [lumbar] })).toBe(
      'indeterminate indeterminate',
    );
  });

  it('withholds a whole-body CT with intravenous contrast', () => {
    const trauma = {
      description: 'CT WB 2.0',
      plane: 'axial' as const,
      slices: 600,
      topMm: 300,
      bottomMm: -900,
      agent: 'IOMERON 350',
      header: { contrast: { route: 'IV' } },
    };
    const study = { modality: 'CT', description: 'CT WHOLE BODY TRAUMA W CON', series: [trauma] };
    expect(coverageAndWhole(study)).toBe('confirmed indeterminate');
  });

  it('confirms by the spine series beside it', () => {
    expect(
      coverageAndWhole({
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
  expect(coverageAndWhole({ modality: 'CT', description: 'CT WHOLE SPINE', series: [drunk] })).toBe(
    'confirmed refuted',
  );
});
