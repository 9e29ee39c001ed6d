import type { Because, Outcome, Verdict } from '@cordwatch/evidence';
import type { IntervalMm, Level, Route } from '@cordwatch/series-facts';
import type { PhaseVerdict } from './contrast/phase.ts';
import type { SessionSeries } from './session.ts';

/** A series with its phase decided. */
export type JudgedSeries = SessionSeries & { readonly phase: PhaseVerdict };

export type ContrastVerdict = Verdict & { readonly route: Route | null };

/** What is true of a level: `partial` is a level reached and not passed through. */
export type LevelCover = 'covered' | 'partial' | 'missing' | 'unknown';
export type LevelCovers = Readonly<Record<Level, LevelCover>>;

/** A verdict that can be drawn: intervals of one frame of reference, low to high, lengths of the union and never of a sum. */
export type CoverageVerdict = {
  readonly is: Outcome;
  readonly levels: LevelCovers;
  readonly coveredMm: number | null;
  readonly requiredMm: number | null;
  readonly intervalsMm: readonly IntervalMm[];
  readonly gapsMm: readonly IntervalMm[];
  readonly frameOfReferenceUid: string | null;
  readonly because: Because;
};
