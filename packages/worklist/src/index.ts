export * from './api-shapes.ts';
export { entryOf } from './entry-of.ts';
export * from './present-entry.ts';
export { ruleSetSchema } from './rules/rule-set-schema.ts';
export * from './rules/rule-set-shapes.ts';
export * from './rules/verdict-change.ts';
export { standInEntry } from './stand-in-entry.ts';
export * from './stored-entry.ts';
export { TIER_NUMBERS } from './tier.ts';
