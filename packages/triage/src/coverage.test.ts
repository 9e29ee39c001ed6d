import { describe, expect, it } from 'vitest';
import { defaultRuleSet, judgeStudies } from './index.ts';
import { aStudy, judgeStudy, type SeriesShape, verdictsOf } from './testing.ts';

const GADOLINIUM = 'Gadovist';
const upper: SeriesShape = { description: 'T1 SAG UPPER POST', topMm: 100, bottomMm: -250, agent: GADOLINIUM };
const lower: SeriesShape = { description: 'T1 SAG LOWER POST', topMm: -220, bottomMm: -560, agent: GADOLINIUM };
const whole: SeriesShape = { description: 'T1 SAG POST', agent: GADOLINIUM };

describe('length', () => {
  it.each([
    [560, null, 'confirmed'],
    [530, null, 'indeterminate'],
    [490, null, 'refuted'],
    [500, 1.45, 'confirmed'],
    [590, 1.9, 'indeterminate'],
    [560, 1.9, 'refuted'],
    [600, 172, 'confirmed'],
    [580, 0, 'confirmed'],
  ])('judges %d mm at a stature of %s as %s', (lengthMm, size, expected) => {
    expect(judgeStudy({ size, series: [{ ...whole, topMm: 100, bottomMm: 100 - lengthMm }] }).coverage.is).toBe(
      expected,
    );
  });

  it('leaves a short field of a child without stature to a person', () => {
    const child = { patient: { age: '006Y' } };
    expect(judgeStudy({ header: child, series: [{ ...whole, bottomMm: -300 }] }).coverage.is).toBe('indeterminate');
  });

  it('refutes a gap wider than policy allows, and reports it', () => {
    const { coverage } = judgeStudy({ series: [upper, { ...lower, topMm: -280 }] });
    expect(coverage.is).toBe('refuted');
    expect(coverage.gapsMm).toEqual([[-280, -250]]);
  });

  it('joins stations over a gap that policy allows', () => {
    expect(judgeStudy({ series: [upper, { ...lower, topMm: -258 }] }).coverage.is).toBe('confirmed');
  });

  it('never sums the lengths of overlapping series', () => {
    expect(judgeStudy({ series: [upper, { ...upper, description: 'T1 SAG POST REPEAT' }] }).coverage.is).toBe(
      'refuted',
    );
  });
});

describe('labels', () => {
  it('does not take length for spine when no label says so', () => {
    expect(judgeStudy({ description: 'MRI W CONTRAST', series: [whole] }).coverage.is).toBe('indeterminate');
  });

  it('calls a label of one part beside a whole length a contradiction', () => {
    expect(judgeStudy({ description: 'MRI L SPINE W CONTRAST', series: [whole] }).coverage.is).toBe('indeterminate');
  });

  it('takes stations from C to L as a label', () => {
    const stations = [
      { ...upper, description: 'T1 SAG C-T POST' },
      { ...lower, description: 'T1 SAG T-L POST' },
    ];
    expect(judgeStudy({ description: 'MRI W CONTRAST', series: stations }).coverage.is).toBe('confirmed');
  });

  it('asks for a head more where the words put the head in the field', () => {
    const named = { ...whole, description: 'T1 SAG NEURAXIS POST' };
    expect(judgeStudy({ series: [{ ...named, bottomMm: -520 }] }).coverage.is).toBe('refuted');
    expect(judgeStudy({ series: [{ ...named, bottomMm: -660 }] }).coverage.is).toBe('confirmed');
  });

  it('leaves it to a person where only the order puts the head in the field', () => {
    expect(judgeStudy({ description: 'MRI NEURAXIS W CON', series: [{ ...whole, bottomMm: -520 }] }).coverage.is).toBe(
      'indeterminate',
    );
  });

  it('does not count a brain series toward the spine', () => {
    const brain = { description: 'T1 SAG BRAIN POST', topMm: 300, bottomMm: 80, agent: GADOLINIUM };
    const study = { description: 'MRI BRAIN AND SPINE W CON', series: [brain, { ...upper, bottomMm: -280 }] };
    expect(judgeStudy(study).wholeSpineWithContrast.is).not.toBe('confirmed');
  });
});

describe('frames of reference', () => {
  const other = { ...lower, frameOfReference: '2.25.1001.8' };

  it('does not unite stations across frames of reference', () => {
    expect(judgeStudy({ series: [upper, other] }).coverage.is).toBe('indeterminate');
  });

  it('refutes when even the sum is too short', () => {
    expect(
      judgeStudy({
        series: [
          { ...upper, bottomMm: -50 },
          { ...other, topMm: -300 },
        ],
      }).coverage.is,
    ).toBe('refuted');
  });

  it('doubts stations of different names in one place', () => {
    const twin = { ...upper, description: 'T1 SAG LOWER POST' };
    expect(judgeStudy({ series: [upper, twin] }).coverage.is).toBe('indeterminate');
  });
});

describe('what is not coverage', () => {
  it.each([
    ['a localizer by ImageType', { imageType: ['ORIGINAL', 'PRIMARY', 'LOCALIZER'] }],
    ['a three-plane localizer of GE', { header: { image: { gePlane: 256 } } }],
    ['a counting localizer', { description: 'SAG COUNT LOC' }],
    ['a stack of three thick slices', { slices: 3, thicknessMm: 8 }],
  ])('does not count %s', (_name, shape) => {
    expect(judgeStudy({ series: [{ ...whole, ...shape }, lower] }).coverage.is).toBe('refuted');
  });

  it('refutes a study of localizers alone', () => {
    const study = { series: [{ ...whole, description: 'LOCALIZER' }] };
    expect(verdictsOf(study)).toBe('refuted indeterminate refuted');
  });

  it('leaves a study of reformats alone undecided: the source is not here', () => {
    expect(judgeStudy({ series: [{ ...whole, description: 'T1 SAG MPR POST' }] }).coverage.is).toBe('indeterminate');
  });

  it('leaves a stack too narrow to hold the column undecided', () => {
    expect(judgeStudy({ series: [{ ...whole, slices: 6, thicknessMm: 3 }] }).coverage.is).toBe('indeterminate');
  });

  it('leaves labels without positions undecided', () => {
    const records = aStudy({ series: [whole] }).map((record) => ({
      ...record,
      frames: record.frames.map((frame) => ({ ...frame, positionMm: null })),
    }));
    expect(judgeStudies(records, defaultRuleSet)[0]?.wholeSpineWithContrast.is).toBe('indeterminate');
  });
});
