export { chartOf } from './chart-of.ts';
export { priorInWords } from './comparison/in-words.ts';
export type * from './history.ts';
export type * from './patient-chart.ts';
export * from './policy.ts';
export { type PublishedFact, publishedFacts } from './published-facts.ts';
export { slotInWords, studySlotInWords, surveillanceInWords } from './surveillance/in-words.ts';
export { type Adherence, adherenceOn, overdueDays, siteAdherence } from './surveillance/reading.ts';
