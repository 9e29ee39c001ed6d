import {
  noSiteVocabulary,
  readWords,
  type SeriesFacts,
  type StackGeometry,
  type StudyFacts,
  type Words,
} from '@cordwatch/series-facts';
import { type Session, type SessionSeries, sessionOf } from './session.ts';

/** What a test says of a series' stack; everything else is a sagittal field from 100 to -500 mm. */
const aStackGeometry = (of: Partial<StackGeometry>): StackGeometry => {
  const extentMm = of.extentMm ?? [-500, 100];
  return {
    frameOfReferenceUid: '2.25.9',
    plane: 'sagittal',
    obliquityDeg: 0,
    intervalsMm: [extentMm],
    extentMm,
    stackWidthMm: 50,
    slices: 15,
    thicknessMm: 3,
    spacingMm: 3.3,
    missingSlices: 0,
    widestHoleMm: 0,
    duplicatePositions: 0,
    holesAreNumbered: false,
    ...of,
  };
};

const NO_CONTRAST: SeriesFacts['contrast'] = {
  agent: 'absent',
  agentText: null,
  intrathecalAgent: false,
  route: null,
  volumeMl: null,
  usage: 'unstated',
  usagePhase: null,
  imageTypePhase: null,
  bolusStartS: null,
};

export type SeriesShape = Partial<Omit<SeriesFacts, 'geometry' | 'contrast' | 'words'>> & {
  readonly stack?: Partial<StackGeometry> | null;
  readonly contrast?: Partial<SeriesFacts['contrast']>;
  readonly words?: Partial<Words>;
};

/** Facts of a diagnostic T1 that a test changes where it cares. Its words are read from its description. */
export const aSeries = ({ stack, contrast, words, ...of }: SeriesShape = {}): SeriesFacts => {
  const description = of.description ?? 'T1 SAG';
  return {
    studyInstanceUid: '2.25.1',
    seriesInstanceUid: `2.25.1.${of.seriesNumber ?? 1}`,
    part: 1,
    seriesNumber: 1,
    description,
    descriptions: [],
    modality: 'MR',
    vendor: null,
    instances: 15,
    role: 'diagnostic',
    plane: 'sagittal',
    weighting: 'T1',
    fatSuppressed: null,
    codedLevels: [],
    bodyPart: { code: null, levels: [], label: 'none' },
    acquiredAtS: null,
    acquiredUntilS: null,
    announcedInstances: null,
    composingFailed: false,
    because: [],
    ...of,
    words: { ...readWords(description, noSiteVocabulary), ...words },
    contrast: { ...NO_CONTRAST, ...contrast },
    geometry:
      stack === null
        ? { kind: 'none', problem: 'NO_POSITIONS' }
        : { kind: 'stack', stack: aStackGeometry(stack ?? {}) },
  };
};

/** Facts of an adult's study whose words are read from its description. */
export const aStudyOf = (series: readonly SeriesFacts[], of: Partial<StudyFacts> = {}): StudyFacts => {
  const words = readWords(of.description ?? '', noSiteVocabulary);
  return {
    studyInstanceUid: '2.25.1',
    patientId: 'TEST-1',
    issuer: null,
    date: '20260105',
    description: null,
    descriptions: [],
    words,
    codedWholeSpine: false,
    orderedLevels: [],
    orderedContrast: words.contrast,
    statureM: null,
    statureProblem: null,
    ageYears: 66,
    impossible: [],
    announcedSeries: null,
    announcedInstances: null,
    modalities: ['MR'],
    series,
    ...of,
  };
};

export const aSession = (series: readonly SeriesFacts[], of: Partial<StudyFacts> = {}): Session =>
  sessionOf([aStudyOf(series, of)]);

/** The first series of a session of these. */
export const firstIn = ({ series: [first] }: Session): SessionSeries => {
  if (!first) throw new Error('no series');
  return first;
};
