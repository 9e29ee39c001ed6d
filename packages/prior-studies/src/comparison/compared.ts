import type { Day } from '../days.ts';
import { type HistorySession, isSettledConfirmed } from '../history-sessions.ts';
import type { SeriesPair, Standing } from '../patient-chart.ts';
import type { Comparable } from './comparable.ts';
import { type Overlap, overlapOf } from './overlap.ts';
import { seriesPairsOf } from './series-pairs.ts';

/** A session and an earlier one, with all that is scored and said of the two. */
export type Compared = Overlap & {
  readonly current: Comparable;
  readonly prior: Comparable;
  readonly priorDay: Day;
  readonly ageDays: number;
  readonly pairs: readonly SeriesPair[];
};

export const compare = (current: Comparable, prior: Comparable, day: Day, priorDay: Day): Compared => ({
  ...overlapOf(current, prior),
  ...{ current, prior, priorDay, ageDays: day - priorDay, pairs: seriesPairsOf(current, prior) },
});

/** MR beside MR, CT beside CT. PET-CT is beside nothing, not even another: it never shows the spine with contrast. */
export const isSameKind = (a: HistorySession, b: HistorySession): boolean =>
  a.kind === b.kind && (a.kind === 'MR' || a.kind === 'CT');

/** Shows every level that this session shows; false where it is not known what this one shows. */
const showsEveryLevel = ({ reached }: Comparable, { levels }: Overlap): boolean =>
  levels.length > 0 && levels.length === reached.length;

/** Of the same kind and showing every level: what a latest prior is, confirmed or not. */
export const isWholeMatch = (current: Comparable, prior: Comparable): boolean =>
  isSameKind(current.session, prior.session) && showsEveryLevel(current, overlapOf(current, prior));

export const standingOf = (compared: Compared): Standing => {
  const { current, prior, levels } = compared;
  if (!isSameKind(current.session, prior.session))
    return levels.length > 0 || prior.session.profile !== 'none' ? 'supplementary' : 'none';
  if (levels.length === 0) return 'none';
  return isSettledConfirmed(prior.session) && showsEveryLevel(current, compared) ? 'comparison' : 'partial';
};
