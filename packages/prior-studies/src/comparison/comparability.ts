import { against, context, type Evidence } from '@cordwatch/evidence';
import { isSettledConfirmed } from '../history-sessions.ts';
import type { SurveillancePolicy } from '../policy.ts';
import type { Aspect } from './aspect.ts';
import { age, fieldStrength, scanner } from './circumstance-aspects.ts';
import { type Compared, isSameKind } from './compared.ts';
import { levels, modality, otherPairs, postPairs } from './content-aspects.ts';

const ASPECTS: readonly Aspect[] = [levels, modality, postPairs, otherPairs, scanner, fieldStrength, age];

/** 0 to 100 under the default weights, which add up to 100. */
export const scoreOf = (compared: Compared, policy: SurveillancePolicy): number =>
  Math.round(
    ASPECTS.reduce((sum, { weight, shareOf }) => sum + policy.comparability[weight] * shareOf(compared, policy), 0),
  );

const placesReason = ({ overlapMm }: Compared): Evidence =>
  overlapMm === null
    ? context('comparability.frames', 'No frame of reference is in common: levels decide, and no overlap is measured.')
    : context('comparability.overlap', `The fields have ${Math.round(overlapMm)} mm of the spine in common.`);

/** Why a prior of the same kind is not tagged as a comparison. */
const untaggedReasons = ({ current, prior: { session } }: Compared): readonly Evidence[] => {
  if (!isSameKind(current.session, session) || isSettledConfirmed(session)) return [];
  const says = session.provisional
    ? 'The prior is still arriving.'
    : 'The prior is not a confirmed whole spine with contrast.';
  return [against('comparability.untagged', says)];
};

/** Why two sessions compare as they do, a sentence each. */
export const reasonsOf = (compared: Compared): readonly Evidence[] => [
  ...ASPECTS.map(({ because }) => because(compared)),
  placesReason(compared),
  ...untaggedReasons(compared),
];
