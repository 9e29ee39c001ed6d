import type { HeaderRecord } from '@cordwatch/dicom-header';
import { defaultRuleSet } from './index.ts';
import { judgeStudies } from './judge-studies.ts';
import type { StudyJudgement } from './study-judgement.ts';

export const judge = (records: readonly HeaderRecord[]): readonly StudyJudgement[] =>
  judgeStudies(records, defaultRuleSet);

/** The whole judgement as lines: far cheaper to compare than objects, and a difference shows its line. */
export const judgementText = (records: readonly HeaderRecord[]): string => JSON.stringify(judge(records), null, 1);

/** The whole verdict of each study. */
export const verdictOf = (records: readonly HeaderRecord[]) =>
  judge(records).map(({ wholeSpineWithContrast }) => wholeSpineWithContrast.is);

export const RANK = { refuted: 0, indeterminate: 1, confirmed: 2 } as const;

/** The best whole verdict; -1 where nothing is left to judge. */
export const wholeRank = (records: readonly HeaderRecord[]): number =>
  Math.max(-1, ...verdictOf(records).map((is) => RANK[is]));

export const seriesUidsOf = (records: readonly HeaderRecord[]): readonly string[] => [
  ...new Set(records.map(({ seriesInstanceUid }) => seriesInstanceUid)),
];
