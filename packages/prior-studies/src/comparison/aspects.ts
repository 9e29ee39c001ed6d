import { against, context, type Evidence, evidenceFrom, speaksFor } from '@cordwatch/evidence';
import { isSettledConfirmed } from '../history-sessions.ts';
import { listed } from '../listed.ts';
import type { ComparabilityWeights, SurveillancePolicy } from '../policy.ts';
import { type Compared, isSameKind } from './compared.ts';

/** One aspect of comparability: the share of its weight that two sessions earn, and why in one sentence. */
type Aspect = {
  readonly weight: keyof ComparabilityWeights;
  readonly shareOf: (compared: Compared, policy: SurveillancePolicy) => number;
  readonly because: (compared: Compared) => Evidence;
};

const shareOfAll = (part: number, all: number): number => (all === 0 ? 0 : part / all);

const levels: Aspect = {
  weight: 'levels',
  shareOf: ({ current, levels: both }) => shareOfAll(both.length, current.reached.length),
  because: ({ current, levels: both }) => {
    const rule = 'comparability.levels';
    const { reached } = current;
    if (reached.length === 0) return context(rule, 'It is not known which levels this study shows.');
    if (both.length === 0) return against(rule, `The prior shows none of ${listed(reached)}.`);
    const lacking = reached.filter((level) => !both.includes(level));
    if (lacking.length === 0) return speaksFor(rule, `Both show ${listed(both)}.`);
    return against(rule, `Both show ${listed(both)}; the prior does not show ${listed(lacking)}.`);
  },
};

const modality: Aspect = {
  weight: 'modality',
  shareOf: ({ current: { session: current }, prior: { session: prior } }) => Number(isSameKind(current, prior)),
  because: ({ current: { session: current }, prior: { session: prior } }) => {
    const rule = 'comparability.modality';
    if (isSameKind(current, prior)) return speaksFor(rule, `Both are ${current.kind}.`);
    const name = prior.kind === 'PT' ? 'PET-CT' : prior.kind;
    return against(rule, `${name === 'other' ? 'The prior' : name} is supplementary here, never the comparison.`);
  },
};

const postPairs: Aspect = {
  weight: 'postPairs',
  shareOf: ({ current, pairs }) => shareOfAll(pairedLevels(pairs).length, current.postLevels.size),
  because: ({ current, pairs }) => {
    const rule = 'comparability.post-pairs';
    if (current.postLevels.size === 0) return context(rule, 'This study has no post-contrast series to pair.');
    const paired = pairedLevels(pairs);
    if (paired.length === 0) return against(rule, 'No post-contrast series of the two are alike.');
    return speaksFor(rule, `Post-contrast series stand beside each other at ${listed(paired)}.`);
  },
};

const pairedLevels = (pairs: Compared['pairs']) => [
  ...new Set(pairs.filter(({ isPostContrast }) => isPostContrast).flatMap(({ levels: at }) => at)),
];

const otherPairs: Aspect = {
  weight: 'otherPairs',
  shareOf: ({ pairs }) => Number(pairs.some(({ isPostContrast }) => !isPostContrast)),
  because: ({ pairs }) => {
    const names = [...new Set(pairs.filter(({ isPostContrast }) => !isPostContrast).map(({ by }) => by))];
    const rule = 'comparability.other-pairs';
    return names.length > 0
      ? speaksFor(rule, `Also alike: ${names.join('; ')}.`)
      : context(rule, 'No series before contrast are alike.');
  },
};

const scanner: Aspect = {
  weight: 'scanner',
  shareOf: ({ current: { session: current }, prior: { session: prior } }) =>
    Number(current.scanner !== null && current.scanner === prior.scanner),
  because: ({ current: { session: current }, prior: { session: prior } }) => {
    const rule = 'comparability.scanner';
    if (current.scanner === null || prior.scanner === null) return context(rule, 'One of the scanners is not known.');
    return current.scanner === prior.scanner
      ? speaksFor(rule, 'Made on the same scanner.', evidenceFrom(null, 'StationName', current.scanner))
      : context(rule, 'Made on different scanners.');
  },
};

const fieldStrength: Aspect = {
  weight: 'fieldStrength',
  shareOf: ({ current: { session: current }, prior: { session: prior } }) =>
    Number(current.fieldStrengthTesla !== null && current.fieldStrengthTesla === prior.fieldStrengthTesla),
  because: ({ current: { session: current }, prior: { session: prior } }) => {
    const [now, then] = [current.fieldStrengthTesla, prior.fieldStrengthTesla];
    const rule = 'comparability.field-strength';
    if (now === null || then === null) return context(rule, 'The field strength of one is not known.');
    return now === then ? speaksFor(rule, `Both at ${now} T.`) : context(rule, `${now} T now, ${then} T then.`);
  },
};

const age: Aspect = {
  weight: 'age',
  shareOf: ({ ageDays }, { oldestPriorDays }) => Math.max(0, 1 - ageDays / oldestPriorDays),
  because: ({ ageDays }) => context('comparability.age', `Made ${ageDays} day${ageDays === 1 ? '' : 's'} earlier.`),
};

const ASPECTS: readonly Aspect[] = [levels, modality, postPairs, otherPairs, scanner, fieldStrength, age];

/** 0 to 100 under the default weights, which add up to 100. */
export const scoreOf = (compared: Compared, policy: SurveillancePolicy): number =>
  Math.round(
    ASPECTS.reduce((sum, { weight, shareOf }) => sum + policy.comparability[weight] * shareOf(compared, policy), 0),
  );

const PLACES = {
  different: context(
    'comparability.frames',
    'No frame of reference is in common: levels decide, and no overlap is measured.',
  ),
} as const;

const placesOf = ({ overlapMm }: Compared): Evidence =>
  overlapMm === null
    ? PLACES.different
    : context('comparability.overlap', `The fields have ${Math.round(overlapMm)} mm of the spine in common.`);

const standingReasons = ({
  current: { session: current },
  prior: { session: prior },
}: Compared): readonly Evidence[] =>
  isSameKind(current, prior) && !isSettledConfirmed(prior)
    ? [against('comparability.not-confirmed', 'The prior is not a confirmed whole spine with contrast.')]
    : [];

/** Why two sessions compare as they do, a sentence an aspect. */
export const reasonsOf = (compared: Compared): readonly Evidence[] => [
  ...ASPECTS.slice(0, 1).map(({ because }) => because(compared)),
  placesOf(compared),
  ...standingReasons(compared),
  ...ASPECTS.slice(1).map(({ because }) => because(compared)),
];
