export type * from './facts.ts';
export { gapsBetween, lengthMm, outerSpan, shareCovered, unite } from './geometry/intervals.ts';
export { inOrder, LEVELS, type Level } from './levels.ts';
export { asClockTime } from './series/time-of-day.ts';
export { studyFactsOf } from './study-facts.ts';
export type { ContrastWord } from './words/contrast/read-contrast.ts';
export { readWords } from './words/read-words.ts';
