import { emptyContext } from '@cordwatch/clinical-context';
import type { HistorySeries, HistoryStudy } from './history.ts';
import type { PatientHistory } from './index.ts';
import { defaultSurveillancePolicy } from './policy.ts';

/** A sagittal fat-suppressed T1 after contrast of the whole spine. Every builder takes the parts that a test is about. */
export const aSeries = (overrides: Partial<HistorySeries> = {}): HistorySeries => ({
  seriesInstanceUid: '2.25.1.1',
  seriesDescription: 'T1 SAG FS POST',
  role: 'diagnostic',
  plane: 'sagittal',
  weighting: 'T1',
  fatSuppressed: true,
  phase: 'post',
  levels: ['C', 'T', 'L', 'S'],
  extentMm: [-420, 200],
  frameOfReferenceUid: null,
  ...overrides,
});

const covers = (cover: 'covered' | 'missing' | 'unknown') => ({ C: cover, T: cover, L: cover, S: cover });

/** A confirmed MRI of the whole spine with contrast, alone in its session, whose images have all come. */
export const aHistoryStudy = (overrides: Partial<HistoryStudy> = {}): HistoryStudy => {
  const studyInstanceUid = overrides.studyInstanceUid ?? '2.25.1';
  return {
    sessionUids: [studyInstanceUid],
    date: '2021-07-14',
    ingestOrder: 1,
    description: 'MRI WHOLE SPINE W CONTRAST',
    modalities: ['MR'],
    profile: 'mri-surveillance',
    provisional: false,
    coverage: { is: 'confirmed', levels: covers('covered') },
    contrast: { is: 'confirmed', route: 'iv' },
    wholeSpineWithContrast: { is: 'confirmed', levels: covers('covered') },
    scanner: 'MR1',
    fieldStrengthTesla: 1.5,
    series: [aSeries({ seriesInstanceUid: `${studyInstanceUid}.1`, frameOfReferenceUid: `${studyInstanceUid}.9` })],
    ...overrides,
    studyInstanceUid,
  };
};

/** Without contrast at L and S. */
export const anIncompleteStudy = (overrides: Partial<HistoryStudy> = {}): HistoryStudy =>
  aHistoryStudy({
    wholeSpineWithContrast: { is: 'refuted', levels: { C: 'covered', T: 'covered', L: 'missing', S: 'missing' } },
    ...overrides,
  });

/** CT with intrathecal contrast of the whole spine, confirmed. */
export const aMyelography = (overrides: Partial<HistoryStudy> = {}): HistoryStudy =>
  aHistoryStudy({
    description: 'CT MYELOGRAPHY TOTAL SPINE',
    modalities: ['CT'],
    profile: 'ct-myelography',
    contrast: { is: 'confirmed', route: 'intrathecal' },
    fieldStrengthTesla: null,
    scanner: 'CT1',
    series: [aSeries({ seriesDescription: 'CT SPINE', plane: 'axial', weighting: 'CT', fatSuppressed: null })],
    ...overrides,
  });

/** PET-CT with an enhanced CT: never a whole spine with contrast, by policy. */
export const aPetCt = (overrides: Partial<HistoryStudy> = {}): HistoryStudy =>
  aHistoryStudy({
    description: 'PET-CT WHOLE BODY',
    modalities: ['PT', 'CT'],
    profile: 'pet-ct',
    wholeSpineWithContrast: { is: 'refuted', levels: covers('covered') },
    fieldStrengthTesla: null,
    scanner: 'PT1',
    series: [aSeries({ seriesDescription: 'CT', plane: 'axial', weighting: 'CT', fatSuppressed: null })],
    ...overrides,
  });

/** No studies, nothing known, the default policy. */
export const aHistory = (overrides: Partial<PatientHistory> = {}): PatientHistory => ({
  studies: [],
  context: emptyContext,
  policy: defaultSurveillancePolicy,
  ...overrides,
});
