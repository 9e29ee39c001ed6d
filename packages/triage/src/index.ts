export { faultsOfVocabulary } from '@cordwatch/series-facts';
export type { CoverageVerdict as Coverage, Finding, LevelCover, LevelCovers } from '@cordwatch/study-verdicts';
export { judgeStudies, type StudyTriage, triageStudies } from './judge-studies.ts';
export { defaultRuleSet, type MadeUnder, type RuleSet, versionsOf } from './rule-set.ts';
export type * from './study-judgement.ts';
export type { StudySummary } from './study-summary.ts';
