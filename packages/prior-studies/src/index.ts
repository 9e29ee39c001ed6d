export { chartOf } from './chart-of.ts';
export type * from './history.ts';
export type * from './patient-chart.ts';
export * from './policy.ts';
