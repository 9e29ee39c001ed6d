import type { HeaderRecord } from '@cordwatch/dicom-header';
import { aStack, type HeaderOverrides } from '@cordwatch/dicom-header/testing';
import { judgeStudies } from './judge-studies.ts';
import { defaultRuleSet } from './rule-set.ts';
import type { StudyJudgement } from './study-judgement.ts';

/** What a test says of one series; heights are patient z in mm. */
export type SeriesShape = {
  readonly description: string;
  readonly topMm?: number;
  readonly bottomMm?: number;
  readonly plane?: 'sagittal' | 'coronal' | 'axial';
  readonly slices?: number;
  readonly thicknessMm?: number;
  readonly spacingMm?: number;
  readonly frameOfReference?: string;
  readonly agent?: string | null;
  readonly acquiredAt?: string | null;
  readonly imageType?: readonly string[];
  readonly header?: HeaderOverrides;
};

/** What a test says of a study; everything else is a plain adult MR of the spine without a recorded stature. */
export type StudyShape = {
  readonly description?: string | null;
  readonly modality?: string;
  readonly size?: number | null;
  readonly studyInstanceUid?: string;
  readonly header?: HeaderOverrides;
  readonly series: readonly SeriesShape[];
};

const STUDY_UID = '2.25.1001';

const headerOf = (study: StudyShape, shape: Required<SeriesShape>, index: number): HeaderOverrides => ({
  ...shape.header,
  studyInstanceUid: study.studyInstanceUid ?? STUDY_UID,
  patient: { size: study.size ?? null, ...study.header?.patient },
  study: {
    description: study.description === undefined ? 'MRI WHOLE SPINE W CONTRAST' : study.description,
    ...study.header?.study,
  },
  series: { number: index + 1, modality: study.modality ?? 'MR', ...shape.header.series },
  image: { imageType: shape.imageType, acquisitionTime: shape.acquiredAt, ...shape.header.image },
  contrast: { agent: shape.agent, ...shape.header.contrast },
  physics: UNSTATED_PHYSICS,
});

/** Words decide the weighting in these tests, unless a test states the physics. */
const UNSTATED_PHYSICS = { scanningSequence: [], repetitionTimeMs: null, echoTimeMs: null, sequenceName: null };

const PLAIN_SERIES = {
  topMm: 100,
  bottomMm: -500,
  plane: 'sagittal',
  slices: 15,
  thicknessMm: 3,
  spacingMm: 3.3,
  frameOfReference: '2.25.1001.9',
  agent: null,
  acquiredAt: null,
  imageType: ['ORIGINAL', 'PRIMARY', 'M', 'ND'],
  header: {},
} as const satisfies Omit<SeriesShape, 'description'>;

const seriesRecords = (study: StudyShape, given: SeriesShape, index: number): HeaderRecord[] => {
  const shape: Required<SeriesShape> = { ...PLAIN_SERIES, ...given };
  const { topMm, bottomMm, plane, slices, thicknessMm } = shape;
  const spacingMm = plane === 'axial' ? (topMm - bottomMm) / slices : shape.spacingMm;
  return aStack({
    ...{ description: shape.description, topMm, bottomMm, plane, slices, spacingMm },
    thicknessMm: plane === 'axial' ? spacingMm : thicknessMm,
    seriesInstanceUid: `${study.studyInstanceUid ?? STUDY_UID}.${index + 1}`,
    frameOfReferenceUid: shape.frameOfReference,
    header: headerOf(study, shape, index),
  });
};

/** The records of a study, series after series. */
export const aStudy = (study: StudyShape): HeaderRecord[] =>
  study.series.flatMap((shape, index) => seriesRecords(study, shape, index));

/** The judgement of the first of the studies, in its session, under the default rules. */
export const judgeStudy = (...studies: readonly StudyShape[]): StudyJudgement => {
  const [judgement] = judgeStudies(studies.flatMap(aStudy), defaultRuleSet);
  if (!judgement) throw new Error('no study');
  return judgement;
};

/** Coverage, contrast and the two on the same series, as three words. */
export const verdictsOf = (...studies: readonly StudyShape[]): string => {
  const { coverage, contrast, wholeSpineWithContrast } = judgeStudy(...studies);
  return `${coverage.is} ${contrast.is} ${wholeSpineWithContrast.is}`;
};

/** Coverage and the whole verdict, for rules that contrast has no part in. */
export const coverageAndWhole = (...studies: readonly StudyShape[]): string => {
  const [coverage, , whole] = verdictsOf(...studies).split(' ');
  return `${coverage} ${whole}`;
};
