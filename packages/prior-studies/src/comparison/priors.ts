import type { Day } from '../days.ts';
import { isoDateOf } from '../days.ts';
import type { Prior, Standing } from '../patient-chart.ts';
import type { SurveillancePolicy } from '../policy.ts';
import { reasonsOf, scoreOf } from './comparability.ts';
import type { Comparable } from './comparable.ts';
import { type Compared, compare, isWholeMatch, standingOf } from './compared.ts';

const priorOf = (compared: Compared, policy: SurveillancePolicy): Prior => ({
  studyInstanceUid: compared.prior.session.uid,
  studyInstanceUids: compared.prior.session.studyUids,
  date: isoDateOf(compared.priorDay),
  standing: standingOf(compared),
  levels: compared.levels,
  overlapMm: compared.overlapMm,
  seriesPairs: compared.pairs,
  score: scoreOf(compared, policy),
  because: reasonsOf(compared),
});

/** An earlier session with its day. A study of the same day is not earlier: headers do not order two of one day. */
type Earlier = { readonly comparable: Comparable; readonly day: Day };

/** Newest first. */
const earlierThan = (today: Day, all: readonly Comparable[]): readonly Earlier[] =>
  all
    .flatMap((comparable) => {
      const { day } = comparable.session;
      return day !== null && day < today ? [{ comparable, day }] : [];
    })
    .toReversed();

const RANK: readonly Standing[] = ['comparison', 'partial', 'supplementary', 'none'];

const bestFirst = (a: Prior, b: Prior): number =>
  RANK.indexOf(a.standing) - RANK.indexOf(b.standing) ||
  b.score - a.score ||
  (a.date === b.date ? 0 : a.date < b.date ? 1 : -1) ||
  (a.studyInstanceUid < b.studyInstanceUid ? -1 : 1);

/** Earlier sessions beside one: the newest that shows all its levels, and the newest few of all, best first. */
export type Priors = { readonly latest: Prior | null; readonly priors: readonly Prior[] };

export const priorsOf = (current: Comparable, all: readonly Comparable[], policy: SurveillancePolicy): Priors => {
  const { day } = current.session;
  if (day === null) return { latest: null, priors: [] };
  const earlier = earlierThan(day, all);
  const asPrior = (each: Earlier): Prior => priorOf(compare(current, each.comparable, day, each.day), policy);
  const latest = earlier.find(({ comparable }) => isWholeMatch(current, comparable));
  return {
    latest: latest ? asPrior(latest) : null,
    priors: earlier.slice(0, policy.mostPriors).map(asPrior).toSorted(bestFirst),
  };
};
