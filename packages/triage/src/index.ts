export { defaultPolicy, type Policy } from '@cordwatch/study-verdicts';
export { judgeStudies } from './judge-studies.ts';
export type * from './study-judgement.ts';
