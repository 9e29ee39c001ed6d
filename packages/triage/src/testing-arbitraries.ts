import type { HeaderRecord } from '@cordwatch/dicom-header';
import fc from 'fast-check';
import { aStudy, type SeriesShape, type StudyShape } from './testing.ts';
import { ORDER_WORDS, SERIES_WORDS } from './testing-words.ts';

const plane = fc.oneof(
  { weight: 6, arbitrary: fc.constant('sagittal' as const) },
  { weight: 1, arbitrary: fc.constantFrom('coronal' as const, 'axial' as const) },
);

/** What makes a series another than a plain MR: a CT with or without its agent's route, a composition, a reformat. */
const header: fc.Arbitrary<NonNullable<SeriesShape['header']>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<NonNullable<SeriesShape['header']>>(
      { series: { modality: 'CT' } },
      { series: { modality: 'CT' }, contrast: { agent: 'Iohexol', route: 'IV', volumeMl: 90 } },
      { series: { modality: 'CT' }, contrast: { agent: 'Iohexol', route: 'INTRATHECAL', volumeMl: 12 } },
      { series: { modality: 'PT' } },
      { contrast: { agent: 'Gadovist', startTime: '102000' } },
      { image: { imageType: ['DERIVED', 'PRIMARY', 'COMPOSED'] } },
      { image: { imageType: ['DERIVED', 'SECONDARY', 'MPR'] } },
      { image: { imageType: ['DERIVED', 'PRIMARY', 'M', 'SUB'] } },
      { series: { bodyPartExamined: 'LSPINE' } },
    ),
  },
);

/** Series of every quality: localizers, narrow stacks, believable and unbelievable agents. */
export const series: fc.Arbitrary<SeriesShape> = fc
  .record({
    description: fc.constantFrom(...SERIES_WORDS),
    topMm: fc.integer({ min: -200, max: 200 }),
    slices: fc.integer({ min: 3, max: 12 }),
    thicknessMm: fc.constantFrom(3, 4, 8),
    frameOfReference: fc.constantFrom('2.25.1001.9', '2.25.1001.9', '2.25.1001.8'),
    agent: fc.constantFrom(null, '', 'NONE', 'Gadovist', 'Dotarem', 'YES', 'EOVIST'),
    acquiredAt: fc.constantFrom(null, '100000', '101000', '103000'),
    length: fc.integer({ min: 80, max: 720 }),
    plane,
    header,
  })
  .map(({ length, ...shape }) => ({ ...shape, bottomMm: shape.topMm - length }));

const size = fc.constantFrom(null, 0, 1.45, 1.7, 1.95, 172, 3.1);

export const study: fc.Arbitrary<StudyShape> = fc.record({
  description: fc.constantFrom(null, null, null, ...ORDER_WORDS),
  size,
  series: fc.array(series, { minLength: 1, maxLength: 4 }),
});

/** One object of many frames in the place of many objects of one: the first half of its frames is before the agent. */
const enhancedOf = (records: readonly HeaderRecord[]): readonly HeaderRecord[] =>
  records.slice(0, 1).map((first) => ({
    ...first,
    sopClassUid: '1.2.840.10008.5.1.4.1.1.4.1',
    frames: records.flatMap(({ frames }) => frames.flatMap((frame) => [usage(frame, 'NO'), usage(frame, 'YES')])),
  }));

const usage = (frame: HeaderRecord['frames'][number], administered: 'YES' | 'NO') => ({
  ...frame,
  contrastUsage: [{ agentNumber: 1, administered, detected: null, phase: null }],
});

/** Instances of one series that do not say the same: every other one has another description, agent and time. */
const unevenOf = (records: readonly HeaderRecord[]): readonly HeaderRecord[] =>
  records.map((record, index) =>
    index % 2 === 0
      ? record
      : {
          ...record,
          series: { ...record.series, description: 'T1 SAG LWS' },
          image: { ...record.image, acquisitionTime: `10${10 + index}00` },
          contrast: { ...record.contrast, agent: 'Dotarem', startTime: `10${20 + index}00` },
        },
  );

/** The studies of one session under two accessions, or one study; a series may be one Enhanced object, or not of one mind. */
export const session: fc.Arbitrary<readonly HeaderRecord[]> = fc
  .record({
    shape: study,
    sibling: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: study }),
    enhanced: fc.integer({ min: -12, max: 3 }),
    uneven: fc.integer({ min: -12, max: 3 }),
  })
  .map(({ shape, sibling, enhanced, uneven }) => [
    ...[...Map.groupBy(aStudy(shape), (record) => record.seriesInstanceUid).values()].flatMap((records, index) =>
      index === enhanced ? enhancedOf(records) : index === uneven ? unevenOf(records) : records,
    ),
    ...(sibling === null ? [] : aStudy({ ...sibling, size: shape.size ?? null, studyInstanceUid: '2.25.2002' })),
  ]);

/** Series whose words state their phase. */
const named: fc.Arbitrary<SeriesShape> = fc
  .tuple(series, fc.constantFrom('T1 SAG PRE', 'T1 SAG POST', 'T2 SAG', 'T1 FS SAG +C'))
  .map(([{ header: _, plane: __, ...shape }, words]) => ({ ...shape, description: words }));

export const namedStudy: fc.Arbitrary<StudyShape> = fc
  .tuple(study, fc.array(named, { minLength: 1, maxLength: 5 }))
  .map(([shape, held]) => ({ ...shape, series: held }));
