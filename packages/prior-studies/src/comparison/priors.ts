import type { Day } from '../days.ts';
import { isoDateOf } from '../days.ts';
import type { HistorySession } from '../history-sessions.ts';
import type { Prior, Standing } from '../patient-chart.ts';
import type { SurveillancePolicy } from '../policy.ts';
import { reasonsOf, scoreOf } from './aspects.ts';
import { type Compared, compare, isSameKind, showsEveryLevel, standingOf } from './compared.ts';
import { overlapOf } from './overlap.ts';

const priorOf = (compared: Compared, policy: SurveillancePolicy): Prior => ({
  studyInstanceUid: compared.prior.uid,
  studyInstanceUids: compared.prior.studyUids,
  date: isoDateOf(compared.priorDay),
  standing: standingOf(compared),
  levels: compared.levels,
  overlapMm: compared.overlapMm,
  seriesPairs: compared.pairs,
  score: scoreOf(compared, policy),
  because: reasonsOf(compared),
});

/** An earlier session with its day. A study of the same day is not earlier: headers do not order two of one day. */
type Earlier = { readonly session: HistorySession; readonly day: Day };

/** Newest first. */
const earlierThan = ({ day }: HistorySession, sessions: readonly HistorySession[]): readonly Earlier[] =>
  sessions
    .flatMap((session) =>
      day !== null && session.day !== null && session.day < day ? [{ session, day: session.day }] : [],
    )
    .toReversed();

const isWholeMatch = (current: HistorySession, prior: HistorySession): boolean =>
  isSameKind(current, prior) && showsEveryLevel({ current, ...overlapOf(current, prior) });

const RANK: readonly Standing[] = ['comparison', 'partial', 'supplementary', 'none'];

const bestFirst = (a: Prior, b: Prior): number =>
  RANK.indexOf(a.standing) - RANK.indexOf(b.standing) ||
  b.score - a.score ||
  (a.date === b.date ? 0 : a.date < b.date ? 1 : -1) ||
  (a.studyInstanceUid < b.studyInstanceUid ? -1 : 1);

/** Earlier sessions beside one: the newest that shows all its levels, and the newest few of all, best first. */
export type Priors = { readonly latest: Prior | null; readonly priors: readonly Prior[] };

export const priorsOf = (
  current: HistorySession,
  sessions: readonly HistorySession[],
  policy: SurveillancePolicy,
): Priors => {
  const day = current.day;
  if (day === null) return { latest: null, priors: [] };
  const earlier = earlierThan(current, sessions);
  const asPrior = (each: Earlier): Prior => priorOf(compare(current, each.session, day, each.day), policy);
  const latest = earlier.find(({ session }) => isWholeMatch(current, session));
  return {
    latest: latest ? asPrior(latest) : null,
    priors: earlier.slice(0, policy.mostPriors).map(asPrior).toSorted(bestFirst),
  };
};
