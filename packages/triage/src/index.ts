export type * from './study-judgement.ts';
