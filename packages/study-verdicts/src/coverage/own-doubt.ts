import type { StackGeometry } from '@cordwatch/series-facts';
import type { Policy } from '../policy.ts';
import type { SessionSeries } from '../session.ts';
import { type Doubt, doubt, isUpright } from './field.ts';
import { UNPLACED } from './unplaced.ts';

type Measured = SessionSeries & { readonly stack: StackGeometry; readonly policy: Policy };
type DoubtRow = {
  readonly rule: string;
  readonly when: (measured: Measured) => boolean;
  readonly says: (measured: Measured) => string;
  readonly keyword: string;
  readonly value: (measured: Measured) => unknown;
};

/** Named for the head and for nothing of the spine: its height is not spine. */
const isHeadOnly = ({ facts: { words, codedLevels } }: Measured): boolean =>
  words.head && !words.spine && words.levels.length === 0 && codedLevels.length === 0 && !words.wholeBody;

/** Named for a limb or the trunk, and for nothing of the spine, where the spine was ordered: as long, and not it. */
const isElsewhere = ({ facts: { words, codedLevels }, study }: Measured): boolean => {
  const isOther = words.limb || (words.torso && !words.neck);
  const isSpine = words.spine || words.wholeBody || words.levels.length > 0 || codedLevels.length > 0;
  return isOther && !isSpine && (study.words.spine || study.words.levels.length > 0);
};

/** Single slices at regular distances: what lies between them was never acquired. */
const isSampled = ({ stack: { widestHoleMm, missingSlices } }: Measured): boolean =>
  widestHoleMm > 0 && missingSlices === 0;

/** Why a stack proves no coverage, the plainest reason first. Adding a reason is adding a row. */
const DOUBTS: readonly DoubtRow[] = [
  {
    rule: 'coverage.head-only',
    when: isHeadOnly,
    says: () => 'is named for the head.',
    keyword: 'SeriesDescription',
    value: ({ facts }) => facts.description ?? '',
  },
  {
    rule: 'coverage.elsewhere',
    when: isElsewhere,
    says: () => 'is named for another part of the body.',
    keyword: 'SeriesDescription',
    value: ({ facts }) => facts.description ?? '',
  },
  {
    rule: 'coverage.composing-failed',
    when: ({ facts }) => facts.composingFailed,
    says: () => 'was composed of stations that did not match.',
    keyword: 'ImageComments',
    value: () => 'Insufficient match',
  },
  {
    rule: 'coverage.few-slices',
    when: ({ stack, policy }) => isUpright(stack) && stack.slices < policy.coverage.fewestSlices,
    says: ({ stack }) => `has ${stack.slices} slices: too few to hold the column for certain.`,
    keyword: 'ImagePositionPatient',
    value: ({ stack }) => stack.slices,
  },
  {
    rule: 'coverage.narrow',
    when: ({ stack, policy }) => isUpright(stack) && stack.stackWidthMm < policy.coverage.leastWidthMm,
    says: ({ stack }) => `is ${Math.round(stack.stackWidthMm)} mm wide: too narrow to hold the column for certain.`,
    keyword: 'ImagePositionPatient',
    value: ({ stack }) => stack.stackWidthMm,
  },
  {
    rule: 'coverage.hole',
    when: ({ stack, policy }) => isUpright(stack) && stack.widestHoleMm > policy.coverage.widestGapMm,
    says: ({ stack }) => `leaves out ${Math.round(stack.widestHoleMm)} mm between slices.`,
    keyword: 'ImagePositionPatient',
    value: ({ stack }) => stack.widestHoleMm,
  },
  {
    rule: 'coverage.sampled',
    when: (measured) => !isUpright(measured.stack) && isSampled(measured),
    says: () => 'holds single slices far apart, and nothing of what lies between them.',
    keyword: 'SpacingBetweenSlices',
    value: ({ stack }) => stack.spacingMm,
  },
];

/** Why a series by itself proves no coverage, or null. */
export const ownDoubt = (series: SessionSeries, policy: Policy): Doubt | null => {
  const { facts } = series;
  if (facts.geometry.kind === 'none') {
    const { problem } = facts.geometry;
    const { rule, says, keyword } = UNPLACED[problem];
    return doubt(series, rule, says, keyword, problem);
  }
  const measured = { ...series, stack: facts.geometry.stack, policy };
  const row = DOUBTS.find((each) => each.when(measured));
  return row ? doubt(series, row.rule, row.says(measured), row.keyword, row.value(measured)) : null;
};
