import type { HeaderRecord } from '@cordwatch/dicom-header';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultRuleSet, judgeStudies, type StudyJudgement } from './index.ts';
import { aStudy, type SeriesShape } from './testing.ts';
import { study } from './testing-arbitraries.ts';

/** A run costs about 1.7 ms of each property: 300 are 6 s of CPU, the 2,000 of CI about 45 s; 10,000 would be four minutes. */
const RUNS = { numRuns: Number(process.env.CORDWATCH_PROPERTY_RUNS ?? (process.env.CI === 'true' ? 2000 : 300)) };

const judge = (records: readonly HeaderRecord[]): readonly StudyJudgement[] => judgeStudies(records, defaultRuleSet);
const verdictOf = (records: readonly HeaderRecord[]) =>
  judge(records).map(({ wholeSpineWithContrast }) => wholeSpineWithContrast.is);

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
