import type { Phase, Plane, Weighting } from '@cordwatch/series-facts';
import type { Profile } from '../profile.ts';
import type { FindingCodeValue } from './finding.ts';

/** Which diagnostic series a rule speaks of: those of every property that is named; an absent one is not asked about. */
export type SeriesSelection = {
  readonly modalities?: readonly ('MR' | 'CT')[];
  readonly planes?: readonly Plane[];
  readonly weightings?: readonly Weighting[];
  readonly phases?: readonly Phase[];
};

/**
 * What is asked of them. `covers-spine`: together they cover the entire spine, by the same measure as the verdict.
 * `slice-at-most-mm`: none has thicker slices. `as-ordered`: contrast was given when it was ordered.
 */
type ProfileCheck =
  | { readonly kind: 'covers-spine' }
  | { readonly kind: 'slice-at-most-mm'; readonly mm: number }
  | { readonly kind: 'as-ordered' };

/** One thing that profiles ask for. Pure data: a site can write its own. */
export type ProfileRule = {
  readonly id: string;
  readonly profiles: readonly Profile[];
  /** What is asked for, as a phrase: it is shown to readers. */
  readonly asks: string;
  /** Who asks for it. */
  readonly source: string;
  readonly selects: SeriesSelection;
  readonly check: ProfileCheck;
  /** What a study that fails the check is reported as. A study that holds no such series is incomplete (130574) instead. */
  readonly code: FindingCodeValue;
};

/** `version` changes when any rule does; every judgement records it. */
export type ProfileRules = { readonly version: string; readonly rules: readonly ProfileRule[] };
