export * from './api-shapes.ts';
export { BAND_HOURS, DEADLINE_RULES, deadlineOf } from './deadline.ts';
export { entryOf } from './entry-of.ts';
export * from './present-entry.ts';
export { type EntryColumns, standInEntry } from './stand-in-entry.ts';
export * from './stored-entry.ts';
export { TIER_NUMBERS } from './tier.ts';
