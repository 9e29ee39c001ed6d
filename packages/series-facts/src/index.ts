export type * from './facts.ts';
export { gapsBetween, lengthMm, outerSpan, shareCovered, unite } from './geometry/intervals.ts';
export { isPossibleStudyDate } from './impossible-in-study.ts';
export { inOrder, LEVELS, type Level } from './levels.ts';
export { asClockTime } from './series/time-of-day.ts';
export {
  BODY_PART_SCHEME,
  noSiteVocabulary,
  type SiteCode,
  type SiteMeaning,
  type SiteVocabulary,
  type SiteWord,
} from './site-vocabulary.ts';
export { faultsOfVocabulary } from './site-vocabulary-faults.ts';
export { studyFactsOf } from './study-facts.ts';
export { type UnknownFact, type UnmappedDescription, unmappedOf } from './unmapped-descriptions.ts';
export type { ContrastWord } from './words/contrast/read-contrast.ts';
export { readWords } from './words/read-words.ts';
export { VOCABULARY_VERSION } from './words/vocabulary.ts';
