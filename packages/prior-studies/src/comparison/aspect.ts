import type { Evidence } from '@cordwatch/evidence';
import type { ComparabilityWeights, SurveillancePolicy } from '../policy.ts';
import type { Compared } from './compared.ts';

/** One aspect of comparability: the share of its weight that two sessions earn, 0 to 1, and why in one sentence. */
export type Aspect = {
  readonly weight: keyof ComparabilityWeights;
  readonly shareOf: (compared: Compared, policy: SurveillancePolicy) => number;
  readonly because: (compared: Compared) => Evidence;
};
