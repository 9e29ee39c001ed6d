import type { MrSeries, SeriesWords } from './series.ts';

/** Stacks of one field and one pulse sequence in one multi-frame file, as scanners that write Enhanced MR do. */
export type EnhancedMr = SeriesWords & {
  readonly kind: 'enhanced-mr';
  readonly first: MrSeries;
  readonly later: readonly MrSeries[];
};

/** One Enhanced MR object of one or more passes; it is named after the first. */
export function enhanced(first: MrSeries, ...later: readonly MrSeries[]): EnhancedMr {
  const { description, protocol, bodyPart } = first;
  return { kind: 'enhanced-mr', description, protocol, bodyPart, first, later };
}

/** ContrastBolusAgentPhase (0018,9344) of a pass: what its time says, null without a bolus. */
export function bolusPhaseOf(pass: MrSeries): 'PRE_CONTRAST' | 'POST_CONTRAST' | null {
  if (pass.contrast === null) return null;
  return pass.acquiredAt < (pass.contrast.startedAt ?? '') ? 'PRE_CONTRAST' : 'POST_CONTRAST';
}
