export * from './clinical-context.ts';
export * from './observed.ts';
export * from './treatment.ts';
export type { Code, Instant, IsoDate } from './values.ts';
export { instantSchema, isoDateSchema } from './values.ts';
export { VERTEBRAE, type Vertebra, vertebraSchema } from './vertebra.ts';
