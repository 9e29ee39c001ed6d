import type { Explanation, VerdictChange } from '@cordwatch/worklist';
import { instantWords } from '../words/durations.ts';
import { OUTCOME_WORD, PROFILE_WORD } from '../words/terms.ts';

export type AspectRow = { readonly aspect: string; readonly before: string; readonly after: string };

const findingWords = ({ findings }: Explanation): string =>
  findings.map(({ asks, is }) => `${asks} (${is === 'unmet' ? 'not met' : 'undecided'})`).join('; ') || 'none';

const urgencyWords = ({ tier, readBy }: Explanation): string =>
  `${tier === 'emergency' ? 'Emergency, read' : 'Read'} by ${instantWords(readBy)}`;

const decisionWords = ({ is, because }: Explanation['coverage']): string => `${OUTCOME_WORD[is]}. ${because.says}`;

const ASPECTS: readonly (readonly [aspect: string, inWords: (told: Explanation) => string])[] = [
  ['Whole spine, any phase', ({ coverage }) => decisionWords(coverage)],
  ['Contrast', ({ contrast }) => decisionWords(contrast)],
  ['Profile', ({ profile }) => PROFILE_WORD[profile]],
  ['Urgency', urgencyWords],
  ['Protocol findings', findingWords],
];

/** Beside the verdict itself, what else the two rule sets say differently of a study. */
export const aspectRows = ({ before, after }: VerdictChange): readonly AspectRow[] =>
  ASPECTS.map(([aspect, inWords]) => ({ aspect, before: inWords(before), after: inWords(after) })).filter(
    (row) => row.before !== row.after,
  );
