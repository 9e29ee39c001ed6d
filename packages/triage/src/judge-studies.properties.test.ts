import type { HeaderRecord } from '@cordwatch/dicom-header';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultPolicy, judgeStudies, type StudyJudgement } from './index.ts';
import { aStudy, type SeriesShape, type StudyShape } from './testing.ts';

/** A run costs about 1.7 ms of each property: 300 are 6 s of CPU, the 2,000 of CI about 45 s; 10,000 would be four minutes. */
const RUNS = { numRuns: Number(process.env.CORDWATCH_PROPERTY_RUNS ?? (process.env.CI === 'true' ? 2000 : 300)) };

const judge = (records: readonly HeaderRecord[]): readonly StudyJudgement[] => judgeStudies(records, defaultPolicy);
const verdictOf = (records: readonly HeaderRecord[]) =>
  judge(records).map(({ wholeSpineWithContrast }) => wholeSpineWithContrast.is);
const rank = { refuted: 0, indeterminate: 1, confirmed: 2 } as const;
const wholeRank = (records: readonly HeaderRecord[]): number =>
  Math.max(-1, ...verdictOf(records).map((is) => rank[is]));

const description = fc.constantFrom(
  'T1 SAG',
  'T1 SAG PRE',
  'T1 SAG POST',
  'T1 FS SAG UPPER POST',
  'T1 SAG LOWER +C',
  'T2 SAG',
  'STIR SAG',
  'T1 SAG C-T',
  'T1 SAG LWS KM',
  'LOCALIZER',
  'SAG POST',
  'T1 SAG COMP POST',
);
const series: fc.Arbitrary<SeriesShape> = fc
  .record({
    description,
    topMm: fc.integer({ min: -200, max: 200 }),
    slices: fc.integer({ min: 3, max: 20 }),
    thicknessMm: fc.constantFrom(3, 4, 8),
    frameOfReference: fc.constantFrom('2.25.1001.9', '2.25.1001.9', '2.25.1001.8'),
    agent: fc.constantFrom(null, '', 'NONE', 'Gadovist', 'Dotarem', 'YES', 'EOVIST'),
    acquiredAt: fc.constantFrom(null, '100000', '101000', '103000'),
    length: fc.integer({ min: 80, max: 720 }),
  })
  .map(({ length, ...shape }) => ({ ...shape, bottomMm: shape.topMm - length }));
const study: fc.Arbitrary<StudyShape> = fc.record({
  description: fc.constantFrom(
    null,
    'MRI WHOLE SPINE W WO',
    'MRI SPINE W CON',
    'MRI L SPINE',
    'MRI WHOLE SPINE WITHOUT CONTRAST',
    'MRI BRAIN AND SPINE W',
  ),
  size: fc.constantFrom(null, 0, 1.45, 1.7, 1.95, 172, 3.1),
  series: fc.array(series, { minLength: 1, maxLength: 5 }),
});
const shuffled = fc.integer().chain((seed) => fc.constant(seed));

const shuffle = (records: readonly HeaderRecord[], seed: number): HeaderRecord[] =>
  records
    .map((record, index) => ({ record, key: Math.sin(seed + index * 7919) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ record }) => record);

it('the same headers give the same judgement in any order and with any duplication', () => {
  fc.assert(
    fc.property(study, shuffled, (shape, seed) => {
      const records = aStudy(shape);
      expect(judge(shuffle([...records, ...records.slice(0, 5)], seed))).toEqual(judge(records));
    }),
    RUNS,
  );
});

it('moving every position along z changes no verdict', () => {
  fc.assert(
    fc.property(study, fc.integer({ min: -2000, max: 2000 }), (shape, byMm) => {
      const moved = {
        ...shape,
        series: shape.series.map((each) => ({
          ...each,
          topMm: (each.topMm ?? 0) + byMm,
          bottomMm: (each.bottomMm ?? 0) + byMm,
        })),
      };
      expect(verdictOf(aStudy(moved))).toEqual(verdictOf(aStudy(shape)));
    }),
    RUNS,
  );
});

it('feet first instead of head first changes no judgement', () => {
  fc.assert(
    fc.property(study, (shape) => {
      const records = aStudy(shape);
      const feetFirst = records.map((record) => ({ ...record, series: { ...record.series, patientPosition: 'FFS' } }));
      expect(judge(feetFirst)).toEqual(judge(records));
    }),
    RUNS,
  );
});

it('a localizer or an object without images changes no verdict', () => {
  const extras: readonly SeriesShape[] = [
    { description: 'LOCALIZER', topMm: 300, bottomMm: -700, slices: 3, thicknessMm: 8 },
    { description: 'REPORT', header: { series: { modality: 'SR' } } },
  ];
  fc.assert(
    fc.property(study, fc.constantFrom(...extras), (shape, extra) => {
      expect(verdictOf(aStudy({ ...shape, series: [...shape.series, extra] }))).toEqual(verdictOf(aStudy(shape)));
    }),
    RUNS,
  );
});

it('removing a post-contrast station never improves the verdict', () => {
  const stations = fc.array(
    fc
      .tuple(series, fc.constantFrom('T1 SAG POST', 'T1 SAG LWS KM', 'T1 SAG C-T POST', 'T1 SAG UPPER POST'))
      .map(([shape, description]) => ({
        ...shape,
        description,
        agent: 'Gadovist',
        slices: 15,
        thicknessMm: 3,
        acquiredAt: null,
      })),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(stations, (posts) => {
      const all = aStudy({ series: posts });
      const fewer = all.filter((record) => record.seriesInstanceUid !== all[0]?.seriesInstanceUid);
      expect(wholeRank(fewer)).toBeLessThanOrEqual(wholeRank(all));
    }),
    RUNS,
  );
});

const named: fc.Arbitrary<SeriesShape> = fc
  .tuple(series, fc.constantFrom('T1 SAG PRE', 'T1 SAG POST', 'T2 SAG', 'T1 FS SAG +C'))
  .map(([shape, words]) => ({ ...shape, description: words }));
const namedStudy: fc.Arbitrary<StudyShape> = fc
  .tuple(study, fc.array(named, { minLength: 1, maxLength: 5 }))
  .map(([shape, held]) => ({ ...shape, series: held }));

it('where contrast is proven, one more post-contrast station never worsens the verdict', () => {
  fc.assert(
    fc.property(
      namedStudy,
      fc.integer({ min: -700, max: 200 }),
      fc.integer({ min: 100, max: 700 }),
      (shape, topMm, length) => {
        fc.pre(judge(aStudy(shape)).some(({ contrast }) => contrast.is === 'confirmed'));
        const station = { description: 'T1 SAG POST', agent: 'Gadovist', topMm, bottomMm: topMm - length };
        const more = aStudy({ ...shape, series: [...shape.series, station] });
        expect(wholeRank(more)).toBeGreaterThanOrEqual(wholeRank(aStudy(shape)));
      },
    ),
    RUNS,
  );
});

it('the same series under new UIDs change no verdict', () => {
  fc.assert(
    fc.property(study, fc.nat(4), (shape, which) => {
      const records = aStudy(shape);
      const uid = records[0]?.studyInstanceUid;
      const copied = `${uid}.${(which % shape.series.length) + 1}`;
      const copies = records
        .filter((record) => record.seriesInstanceUid === copied)
        .map((record) => ({
          ...record,
          seriesInstanceUid: `${copied}.77`,
          sopInstanceUid: `${record.sopInstanceUid}.77`,
        }));
      expect(verdictOf([...records, ...copies])).toEqual(verdictOf(records));
    }),
    RUNS,
  );
});

it('series filed under studies of one session are judged as under one study', () => {
  const orders = fc.constantFrom('MRI WHOLE SPINE W CON', 'MRI SPINE', 'MRI WHOLE SPINE WITHOUT CONTRAST');
  const held = fc.array(
    series.filter((shape) => shape.description !== 'LOCALIZER'),
    { minLength: 2, maxLength: 5 },
  );
  fc.assert(
    fc.property(orders, held, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (order, shapes, moved) => {
      const records = aStudy({
        description: order,
        series: shapes.map((shape) => ({ ...shape, slices: 15, thicknessMm: 3 })),
      });
      const filed = records.map((record) => {
        const index = Number(record.seriesInstanceUid.split('.').at(-1)) - 1;
        return moved[index] ? { ...record, studyInstanceUid: '2.25.2002' } : record;
      });
      expect(new Set(verdictOf(filed))).toEqual(new Set(verdictOf(records)));
    }),
    RUNS,
  );
});

it('noise after a description never turns a verdict to confirmed', () => {
  const noise = fc.oneof(
    fc.constantFrom(' (1)', ' RPT', ' MOTION', ' NEW', '_2', ' ISO', '_ND', ' 384', ' -', ' ?', ' HF', ' v2'),
    fc.stringMatching(/^ [QXZ0-9#%~!]{1,20}$/),
  );
  fc.assert(
    fc.property(study, noise, noise, (shape, ofStudy, ofSeries) => {
      const noisy = {
        ...shape,
        description: `${shape.description ?? ''}${ofStudy}`,
        series: shape.series.map((each) => ({ ...each, description: `${each.description}${ofSeries}` })),
      };
      if (wholeRank(aStudy(shape)) < rank.confirmed) expect(wholeRank(aStudy(noisy))).toBeLessThan(rank.confirmed);
    }),
    RUNS,
  );
});

it('without geometry or agent no words confirm', () => {
  const noise = fc.string({ maxLength: 64 });
  fc.assert(
    fc.property(
      noise,
      noise,
      fc.constantFrom('WHOLE SPINE', 'T1 SAG POST', 'C+ ', ''),
      (studyText, seriesText, prefix) => {
        const records = aStudy({
          description: `${prefix} ${studyText}`,
          series: [{ description: `${prefix} ${seriesText}` }],
        });
        expect(verdictOf(records)).not.toContain('confirmed');
      },
    ),
    RUNS,
  );
});

it('every verdict has evidence, and confirmed has evidence for it', () => {
  fc.assert(
    fc.property(study, (shape) => {
      for (const { coverage, contrast, wholeSpineWithContrast } of judge(aStudy(shape))) {
        for (const verdict of [coverage, contrast, wholeSpineWithContrast]) {
          expect(verdict.because.length).toBeGreaterThan(0);
          if (verdict.is === 'confirmed') expect(verdict.because.some(({ speaks }) => speaks === 'for')).toBe(true);
        }
        if (wholeSpineWithContrast.is === 'confirmed')
          expect([coverage.is, contrast.is]).toEqual(['confirmed', 'confirmed']);
      }
    }),
    RUNS,
  );
});

it('no header makes it throw', () => {
  const wild = fc.record({
    size: fc.oneof(fc.constant(null), fc.double()),
    position: fc.tuple(fc.double(), fc.double(), fc.double()),
    spacing: fc.tuple(fc.double(), fc.double()),
    direction: fc.tuple(fc.double(), fc.double(), fc.double()),
    rows: fc.oneof(fc.constant(null), fc.integer()),
    text: fc.string(),
    time: fc.oneof(fc.constant(null), fc.string()),
    volume: fc.oneof(fc.constant(null), fc.double()),
  });
  fc.assert(
    fc.property(fc.array(wild, { minLength: 1, maxLength: 4 }), (headers) => {
      const [template] = aStudy({ series: [{ description: 'T1 SAG' }] });
      if (!template) throw new Error('no template');
      const records = headers.map(
        (wildly, index): HeaderRecord => ({
          ...template,
          sopInstanceUid: `2.25.${index}`,
          patient: { ...template.patient, size: wildly.size, age: wildly.text, birthDate: wildly.text },
          study: { ...template.study, description: wildly.text, date: wildly.text },
          image: { ...template.image, rows: wildly.rows, acquisitionTime: wildly.time, imageType: [wildly.text] },
          contrast: { ...template.contrast, agent: wildly.text, volumeMl: wildly.volume, startTime: wildly.time },
          frames: template.frames.map((frame) => ({
            ...frame,
            positionMm: wildly.position,
            rowDirection: wildly.direction,
            pixelSpacingMm: wildly.spacing,
          })),
        }),
      );
      expect(verdictOf(records)).not.toContain('confirmed');
    }),
    RUNS,
  );
});
