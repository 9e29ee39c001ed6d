import type { Profile } from '@cordwatch/study-verdicts';
import type { PublishedFact } from './published-facts.ts';

/** The months between studies by year after the end of the latest treatment; the last number holds from then on. */
export type Schedule = {
  readonly intervalsMonths: readonly [number, ...number[]];
  /** Where the numbers come from, and how far that can be trusted. */
  readonly source: string;
  readonly strength: PublishedFact['strength'];
};

/** A study that closes a slot when it is confirmed. A profile without a row closes none. */
export type Closer = { readonly profile: Profile; readonly needs: 'nothing' | 'mri-contraindication' };

/** What each aspect of comparability adds to a score of 100. */
export type ComparabilityWeights = {
  readonly levels: number;
  readonly modality: number;
  readonly postPairs: number;
  readonly otherPairs: number;
  readonly scanner: number;
  readonly fieldStrength: number;
  readonly age: number;
};

/** The numbers and choices that a chart is made under. A site can change them; every chart records `version`. */
export type SurveillancePolicy = {
  readonly version: string;
  readonly schedule: Schedule;
  /** Slots are laid out for this long after a treatment, and on for as long as there are studies. */
  readonly years: number;
  /** How early a study may close a slot: this share of the interval before it, and never more days than `mostEarlyDays`. */
  readonly earlyShare: number;
  readonly mostEarlyDays: number;
  /** A study this many days after the due date is still in time. */
  readonly onTimeDays: number;
  /** A study that left its slot open is repeated within these days, and not before the due date. */
  readonly repeatWithinDays: number;
  /** A course without an end on record is taken to last this long. */
  readonly longestCourseDays: number;
  readonly closers: readonly Closer[];
  readonly comparability: ComparabilityWeights;
  /** A prior adds nothing for its age when it is older than this. */
  readonly oldestPriorDays: number;
  /** The newest earlier sessions that a study is compared with. */
  readonly mostPriors: number;
};

/** Sources and their strength: docs/decisions/surveillance-slots.md. */
export const defaultSurveillancePolicy: SurveillancePolicy = {
  version: '2026-11-1',
  schedule: {
    intervalsMonths: [3, 6, 12],
    source: 'droracle.ai article 65593, whose human review is outstanding; no trial compares intervals',
    strength: 'weak',
  },
  years: 5,
  earlyShare: 1 / 3,
  mostEarlyDays: 60,
  onTimeDays: 28,
  repeatWithinDays: 14,
  longestCourseDays: 60,
  closers: [
    { profile: 'mri-surveillance', needs: 'nothing' },
    { profile: 'mscc-emergency', needs: 'nothing' },
    { profile: 'ct-myelography', needs: 'mri-contraindication' },
  ],
  comparability: { levels: 30, modality: 10, postPairs: 25, otherPairs: 10, scanner: 3, fieldStrength: 2, age: 20 },
  oldestPriorDays: 1826,
  mostPriors: 20,
};
