import { z } from 'zod';
import { evidenceSchema, findingSchema, profileSchema, studyJudgementSchema } from '../judgement-schema.ts';
import { type StoredEntry, tierSchema } from '../stored-entry.ts';
import { verdictInWords } from '../verdict-in-words.ts';

const outcome = studyJudgementSchema.shape.contrast.shape.is;
const decided = z.object({ is: outcome, because: evidenceSchema });

/** What one rule set says of a study: outcomes, each with its decisive evidence. `says` is the verdict in one sentence. */
export const explanationSchema = z
  .object({
    wholeSpineWithContrast: decided.extend({ says: z.string() }),
    coverage: decided,
    contrast: decided,
    profile: profileSchema,
    findings: z.array(findingSchema.pick({ rule: true, asks: true, is: true, code: true })),
    /** By the headers alone: what is known of the patient may bring the reading forward. */
    tier: tierSchema,
    readBy: z.string(),
  })
  .meta({ id: 'Explanation' });
export type Explanation = z.output<typeof explanationSchema>;

/** What changes, the most dangerous first: a confirmation that should not be is the worst error. */
export const CHANGE_KINDS = [
  'newly-confirmed',
  'no-longer-confirmed',
  'newly-refuted',
  'no-longer-refuted',
  'urgency',
  'coverage',
  'contrast',
  'profile',
  'findings',
] as const;
export const changeKindSchema = z.enum(CHANGE_KINDS).meta({ id: 'ChangeKind' });
export type ChangeKind = z.output<typeof changeKindSchema>;

export const verdictChangeSchema = z
  .object({
    studyInstanceUid: z.string(),
    kind: changeKindSchema,
    before: explanationSchema,
    after: explanationSchema,
  })
  .meta({ id: 'VerdictChange' });
export type VerdictChange = z.output<typeof verdictChangeSchema>;

const decision = ({ is, because }: Pick<StoredEntry['judgement']['coverage'], 'is' | 'because'>) => ({
  is,
  because: because[0],
});

const explanationOf = ({ judgement, tier, readBy }: StoredEntry): Explanation => {
  const { wholeSpineWithContrast, coverage, contrast, profile, findings } = judgement;
  return {
    wholeSpineWithContrast: { ...decision(wholeSpineWithContrast), says: verdictInWords(wholeSpineWithContrast) },
    coverage: decision(coverage),
    contrast: decision(contrast),
    profile,
    findings: findings.map(({ rule, asks, is, code }) => ({ rule, asks, is, code })),
    ...{ tier, readBy },
  };
};

const asText = (findings: Explanation['findings']): string =>
  findings
    .map(({ rule, is }) => `${rule} ${is}`)
    .toSorted()
    .join('\n');

type Test = (before: Explanation, after: Explanation) => boolean;
const whole = ({ wholeSpineWithContrast }: Explanation): Explanation['coverage']['is'] => wholeSpineWithContrast.is;

const IS_CHANGED: Readonly<Record<ChangeKind, Test>> = {
  'newly-confirmed': (before, after) => whole(before) !== 'confirmed' && whole(after) === 'confirmed',
  'no-longer-confirmed': (before, after) => whole(before) === 'confirmed' && whole(after) !== 'confirmed',
  'newly-refuted': (before, after) => whole(before) !== 'refuted' && whole(after) === 'refuted',
  'no-longer-refuted': (before, after) => whole(before) === 'refuted' && whole(after) !== 'refuted',
  urgency: (before, after) => before.tier !== after.tier || before.readBy !== after.readBy,
  coverage: (before, after) => before.coverage.is !== after.coverage.is,
  contrast: (before, after) => before.contrast.is !== after.contrast.is,
  profile: (before, after) => before.profile !== after.profile,
  findings: (before, after) => asText(before.findings) !== asText(after.findings),
};

/**
 * What becomes of a study under other rules, by the most dangerous of its changes; null when every outcome, the urgency and
 * the findings stay. Evidence that is worded otherwise is no change.
 */
export const changeOf = (before: StoredEntry, after: StoredEntry): VerdictChange | null => {
  const told = { before: explanationOf(before), after: explanationOf(after) };
  const kind = CHANGE_KINDS.find((each) => IS_CHANGED[each](told.before, told.after));
  return kind ? { studyInstanceUid: before.studyInstanceUid, kind, ...told } : null;
};
