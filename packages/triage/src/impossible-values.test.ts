import type { FrameHeader, HeaderRecord } from '@cordwatch/dicom-header';
import type { HeaderOverrides } from '@cordwatch/dicom-header/testing';
import { describe, expect, it } from 'vitest';
import { defaultRuleSet, judgeStudies, type StudyJudgement } from './index.ts';
import { aStudy, type SeriesShape } from './testing.ts';

const sagittal: SeriesShape = { description: 'T1 SAG FS POST', agent: 'Gadovist' };
const axial: SeriesShape = { description: 'SPINE 2.0', plane: 'axial', slices: 300, agent: 'ULTRAVIST 370' };

const mr = (header: HeaderOverrides = {}): HeaderRecord[] => aStudy({ header, series: [sagittal] });
const ct = (shape: SeriesShape = {} as SeriesShape): HeaderRecord[] =>
  aStudy({ modality: 'CT', description: 'CT WHOLE SPINE W CONTRAST', series: [{ ...axial, ...shape }] });

const judged = (records: readonly HeaderRecord[]): StudyJudgement => {
  const [judgement] = judgeStudies(records, defaultRuleSet);
  if (!judgement) throw new Error('no study');
  return judgement;
};

const rulesOf = ({ coverage, wholeSpineWithContrast, contrast, series }: StudyJudgement): readonly string[] =>
  [coverage, wholeSpineWithContrast, contrast, ...series].flatMap(({ because }) => because).map(({ rule }) => rule);

const framesWith = (
  records: readonly HeaderRecord[],
  change: (frame: FrameHeader, index: number) => Partial<FrameHeader>,
) =>
  records.map((record, index) => ({
    ...record,
    frames: record.frames.map((frame) => ({ ...frame, ...change(frame, index) })),
  }));
const imagesWith = (records: readonly HeaderRecord[], image: Partial<HeaderRecord['image']>) =>
  records.map((record) => ({ ...record, image: { ...record.image, ...image } }));
const seriesWith = (header: HeaderOverrides): HeaderRecord[] => aStudy({ series: [{ ...sagittal, header }] });

/** Every one of them is a confirmed study but for the value. */
it('nothing is impossible in the studies that the values are put into', () => {
  for (const records of [mr(), ct()]) {
    const judgement = judged(records);
    expect(judgement.wholeSpineWithContrast.is).toBe('confirmed');
    expect(rulesOf(judgement).filter((rule) => rule.startsWith('impossible.'))).toEqual([]);
  }
});

describe('a field that cannot be leaves the verdict open and says so', () => {
  it.each<[string, string, readonly HeaderRecord[]]>([
    ['pixel spacing 0', 'coverage.pixel-spacing', framesWith(mr(), () => ({ pixelSpacingMm: [0, 0] }))],
    ['pixel spacing below 0', 'coverage.pixel-spacing', framesWith(mr(), () => ({ pixelSpacingMm: [-1, -1] }))],
    ['pixel spacing NaN', 'coverage.pixel-spacing', framesWith(mr(), () => ({ pixelSpacingMm: [Number.NaN, 1] }))],
    ['pixel spacing of 100 mm', 'coverage.field-impossible', framesWith(mr(), () => ({ pixelSpacingMm: [100, 100] }))],
    ['no pixel spacing', 'coverage.pixel-spacing', framesWith(mr(), () => ({ pixelSpacingMm: null }))],
    [
      'an orientation of zeros',
      'coverage.orientation',
      framesWith(mr(), () => ({ rowDirection: [0, 0, 0], columnDirection: [0, 0, 0] })),
    ],
    [
      'directions that are not at a right angle',
      'coverage.orientation',
      framesWith(mr(), () => ({ rowDirection: [0, 0.7, -0.714] })),
    ],
    [
      'directions that are no unit vectors',
      'coverage.orientation',
      framesWith(mr(), () => ({ columnDirection: [0, 0, -2] })),
    ],
    [
      'NaN in an orientation',
      'coverage.orientation',
      framesWith(mr(), () => ({ columnDirection: [0, 0, Number.NaN] })),
    ],
    [
      'no orientation',
      'coverage.no-orientation',
      framesWith(mr(), () => ({ rowDirection: null, columnDirection: null })),
    ],
    ['no positions', 'coverage.no-positions', framesWith(mr(), () => ({ positionMm: null }))],
    [
      'one slice without a position',
      'coverage.no-positions',
      framesWith(mr(), (_frame, index) => (index === 3 ? { positionMm: null } : {})),
    ],
    ['positions all equal', 'coverage.positions-equal', framesWith(mr(), () => ({ positionMm: [0, 0, 100] }))],
    ['NaN in a position', 'coverage.no-positions', framesWith(mr(), () => ({ positionMm: [0, 0, Number.NaN] }))],
    [
      'a slice a kilometre away',
      'coverage.field-impossible',
      framesWith(ct(), (_frame, index) => (index === 0 ? { positionMm: [0, 0, 1e6] } : {})),
    ],
    ['thickness 0', 'coverage.thickness', framesWith(ct(), () => ({ sliceThicknessMm: 0 }))],
    ['thickness below 0', 'coverage.thickness', framesWith(ct(), () => ({ sliceThicknessMm: -2 }))],
    [
      'one slice of 1000 mm',
      'coverage.thickness-impossible',
      framesWith(ct({ ...axial, slices: 1 }), () => ({ sliceThicknessMm: 1000 })),
    ],
    ['slices of 1000 mm', 'coverage.thickness-impossible', framesWith(ct(), () => ({ sliceThicknessMm: 1000 }))],
    ['rows 0', 'coverage.matrix', imagesWith(mr(), { rows: 0 })],
    ['no rows', 'coverage.matrix', imagesWith(mr(), { rows: null })],
    ['rows 65535', 'coverage.field-impossible', imagesWith(mr(), { rows: 65_535 })],
    ['more frames than are described', 'coverage.frames', imagesWith(ct(), { numberOfFrames: 300 })],
    [
      'no frame at all',
      'coverage.no-positions',
      imagesWith(mr(), { rows: null }).map((record) => ({ ...record, frames: [] })),
    ],
    [
      'one slice thicker than any among others',
      'coverage.thickness-impossible',
      framesWith(ct(), (_frame, index) => (index === 9 ? { sliceThicknessMm: 1000 } : {})),
    ],
    ['one sagittal slice', 'coverage.few-slices', aStudy({ series: [{ ...sagittal, slices: 1 }] })],
    ['10,000 sagittal slices', 'coverage.field-impossible', aStudy({ series: [{ ...sagittal, slices: 10_000 }] })],
  ])('%s: %s', (_value, rule, records) => {
    const judgement = judged(records);
    expect([judgement.coverage.is, judgement.wholeSpineWithContrast.is]).toEqual(['indeterminate', 'indeterminate']);
    expect(rulesOf(judgement)).toContain(rule);
  });
});

describe('any other value that cannot be is left out and named', () => {
  it.each<[string, string, readonly HeaderRecord[]]>([
    ['a stature of 172', 'impossible.size.centimetres', mr({ patient: { size: 172 } })],
    ['an age of 999Y', 'impossible.age', mr({ patient: { age: '999Y' } })],
    ['an age in words', 'impossible.age', mr({ patient: { age: 'ADULT' } })],
    ['a birth in 1800', 'impossible.birth-date', mr({ patient: { birthDate: '18000101' } })],
    ['a birth after the study', 'impossible.birth-date', mr({ patient: { birthDate: '20990101' } })],
    ['a study in 1800', 'impossible.study-date', mr({ study: { date: '18000101' } })],
    ['a study in 9999', 'impossible.study-date', mr({ study: { date: '99991231' } })],
    ['no modality', 'impossible.modality', seriesWith({ series: { modality: null } })],
    ['a volume below 0', 'impossible.volume', seriesWith({ contrast: { volumeMl: -7 } })],
    ['a volume of 100 litres', 'impossible.volume', seriesWith({ contrast: { volumeMl: 100_000 } })],
  ])('%s: %s', (_value, rule, records) => {
    const judgement = judged(records);
    expect(judgement.wholeSpineWithContrast.is).toBe('confirmed');
    expect(rulesOf(judgement)).toContain(rule);
  });

  it.each([
    [0.172, 'PatientSize is not a height'],
    [17, 'PatientSize is not a height'],
    [0.9, 'PatientSize is too small for an adult'],
  ])('a stature of %d m: the default length is asked, and why', (size, why) => {
    const { because } = judged(mr({ patient: { size } })).coverage;
    expect(because.find(({ rule }) => rule === 'coverage.required.default')?.says).toContain(why);
  });

  it('times that no sequence has do not make a T1', () => {
    const physics = { scanningSequence: ['SE'], repetitionTimeMs: -5, echoTimeMs: -5 };
    const records = aStudy({ series: [{ ...sagittal, description: 'SAG POST' }] }).map((record) => ({
      ...record,
      physics: { ...record.physics, ...physics },
    }));
    const judgement = judged(records);
    expect([judgement.series[0]?.weighting, judgement.wholeSpineWithContrast.is]).toEqual([null, 'indeterminate']);
    expect(rulesOf(judgement)).toContain('impossible.times');
  });

  it('a volume below 0 is no small intrathecal dose', () => {
    const contrast = { volumeMl: -7 };
    expect(judged(ct({ ...axial, agent: 'OMNIPAQUE 300', header: { contrast } })).contrast.route).toBe('iv');
  });
});

it('a value that cannot be is named although nothing can be measured', () => {
  const header = { patient: { age: '999Y' } };
  const unplaced = framesWith(mr(header), () => ({ positionMm: null }));
  expect(judged(unplaced).coverage.because.map(({ rule }) => rule)).toContain('impossible.age');
});

describe('an impossible date joins nothing', () => {
  it.each(['18000101', '19000101', '99991231'])('%s', (date) => {
    const upper = aStudy({ studyInstanceUid: '2.25.1', header: { study: { date } }, series: [sagittal] });
    const lower = aStudy({ studyInstanceUid: '2.25.2', header: { study: { date } }, series: [sagittal] });
    const judgements = judgeStudies([...upper, ...lower], defaultRuleSet);
    expect(judgements.map(({ studyInstanceUids }) => studyInstanceUids.length)).toEqual([1, 1]);
  });
});

it('a text of a million characters is a text', () => {
  const long = 'SPINE W/ '.repeat(120_000);
  const records = aStudy({ description: long, series: [{ ...sagittal, description: long }] });
  expect(judged(records).wholeSpineWithContrast.is).not.toBe('refuted');
});

it('150,000 frames are measured like three', () => {
  const [first] = ct();
  if (!first) throw new Error('no record');
  const [frame] = first.frames;
  if (!frame) throw new Error('no frame');
  const frames = Array.from(
    { length: 150_000 },
    (_, index): FrameHeader => ({ ...frame, positionMm: [0, 0, -500 + (index % 600)] }),
  );
  const thin = frames.map((each) => ({ ...each, sliceThicknessMm: 1 }));
  const record = { ...first, image: { ...first.image, numberOfFrames: frames.length }, frames: thin };
  expect(judged([record]).coverage.coveredMm).toBe(600);
});
