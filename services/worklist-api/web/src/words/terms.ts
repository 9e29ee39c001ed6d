import type { StudyPage, WorklistRow } from '@cordwatch/worklist';

export type Outcome = WorklistRow['coverage']['is'];
export type LevelCover = WorklistRow['coverage']['levels']['C'];
export type Level = keyof WorklistRow['coverage']['levels'];
export type Series = StudyPage['series'][number];
export type Coverage = StudyPage['coverage'];
export type Evidence = Coverage['because'][number];
export type Contrast = WorklistRow['contrast'];

export const LEVELS: readonly Level[] = ['C', 'T', 'L', 'S'];

export const LEVEL_NAME: Readonly<Record<Level, string>> = {
  C: 'cervical',
  T: 'thoracic',
  L: 'lumbar',
  S: 'sacral',
};

export const OUTCOME_WORD: Readonly<Record<Outcome, string>> = {
  confirmed: 'Yes',
  refuted: 'No',
  indeterminate: 'Unknown',
};

export const COVER_WORD: Readonly<Record<LevelCover, string>> = {
  covered: 'covered',
  partial: 'in part',
  missing: 'missing',
  unknown: 'unknown',
};

export const PHASE_WORD: Readonly<Record<Series['phase'], string>> = {
  pre: 'Pre-contrast',
  post: 'Post-contrast',
  unknown: 'Unknown phase',
};

export const SPEAKS_WORD: Readonly<Record<Evidence['speaks'], string>> = {
  against: 'Against',
  for: 'For',
  context: 'Context',
};

export const PROFILE_WORD: Readonly<Record<WorklistRow['profile'], string>> = {
  'mri-surveillance': 'MRI surveillance',
  'ct-myelography': 'CT myelography',
  'ct-contrast': 'CT with IV contrast',
  'pet-ct': 'PET-CT',
  'mscc-emergency': 'Cord compression, emergency',
  none: 'No profile',
};

const ROUTE_WORD = { iv: 'IV', intrathecal: 'Intrathecal', oral: 'Oral' } as const;
const CONTRAST_WORD: Readonly<Record<Outcome, string>> = {
  confirmed: 'Given',
  refuted: 'None',
  indeterminate: 'Unknown',
};

/** Contrast and its route in one or two words. */
export const contrastWords = ({ is, route }: Contrast): string =>
  is === 'confirmed' && route ? ROUTE_WORD[route] : CONTRAST_WORD[is];

/** `T1 fs sagittal`: what a series is, in the order radiologists say it. */
export const seriesKind = (series: Pick<Series, 'weighting' | 'fatSuppressed' | 'plane' | 'modality'>): string =>
  [series.weighting ?? series.modality ?? 'image', series.fatSuppressed ? 'fs' : null, series.plane]
    .filter(Boolean)
    .join(' ');

/** `#7 T1 SAG FS POST`: how a series is called in the scanner's own words. */
export const seriesTitle = (series: Pick<Series, 'seriesNumber' | 'seriesDescription'>): string =>
  `#${series.seriesNumber ?? '–'} ${series.seriesDescription || 'no description'}`;

/** `120 to −490 mm`, head end first, with a true minus sign. */
export const extentWords = (extentMm: Series['extentMm']): string =>
  extentMm ? `${signedMm(extentMm[1])} to ${signedMm(extentMm[0])} mm` : 'no positions';

export const signedMm = (mm: number): string => `${mm < 0 ? '−' : ''}${Math.abs(Math.round(mm))}`;
