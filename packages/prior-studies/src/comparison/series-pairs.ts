import type { HistorySeries } from '../history.ts';
import type { SeriesPair } from '../patient-chart.ts';
import type { Comparable, PlacedSeries } from './comparable.ts';

/** Post-contrast is read against post-contrast alone; before contrast and not known may stand beside each other. */
const isAlike = (a: HistorySeries, b: HistorySeries): boolean =>
  a.plane === b.plane && a.weighting === b.weighting && (a.phase === 'post') === (b.phase === 'post');

/** How much more alike; the levels in common break a tie, so that one long series beats two short ones. */
const likeness = (a: PlacedSeries, b: PlacedSeries): number =>
  8 * Number(a.series.fatSuppressed === b.series.fatSuppressed) +
  16 * Number(a.series.phase === b.series.phase) +
  (a.series.role === b.series.role ? 0.5 : 0) +
  a.levels.filter((level) => b.levels.includes(level)).length;

/** Those that may stand beside it, the most alike first; of two equally alike the first of its session stays first. */
const likest = (current: PlacedSeries, priors: readonly PlacedSeries[]): readonly PlacedSeries[] =>
  priors
    .filter((prior) => isAlike(current.series, prior.series))
    .map((prior) => ({ prior, likeness: likeness(current, prior) }))
    .toSorted((a, b) => b.likeness - a.likeness)
    .map(({ prior }) => prior);

const fatInWords = (a: HistorySeries, b: HistorySeries): string => {
  if (a.fatSuppressed === null || b.fatSuppressed === null) return 'fat suppression not known';
  if (a.fatSuppressed !== b.fatSuppressed) return 'fat-suppressed in one';
  return a.fatSuppressed ? 'fat-suppressed in both' : 'without fat suppression';
};

const phaseInWords = (a: HistorySeries, b: HistorySeries): string => {
  if (a.phase === 'post') return ' after contrast';
  return a.phase === 'pre' && b.phase === 'pre' ? ' before contrast' : '';
};

const inWords = (a: HistorySeries, b: HistorySeries): string =>
  `${a.plane} ${a.weighting}${phaseInWords(a, b)}${a.weighting === 'CT' ? '' : `, ${fatInWords(a, b)}`}`;

const pairsOf = (current: PlacedSeries, priors: readonly PlacedSeries[]): readonly SeriesPair[] => {
  const candidates = likest(current, priors);
  const found = current.levels.flatMap((level) => {
    const prior = candidates.find(({ levels }) => levels.includes(level));
    return prior ? [{ level, prior }] : [];
  });
  return [...Map.groupBy(found, ({ prior }) => prior).entries()].map(([prior, at]) => ({
    current: current.series.seriesInstanceUid,
    prior: prior.series.seriesInstanceUid,
    levels: at.map(({ level }) => level),
    isPostContrast: current.series.phase === 'post',
    by: inWords(current.series, prior.series),
  }));
};

/** Which series of a prior session to put beside each of this one, level by level. */
export const seriesPairsOf = (current: Comparable, prior: Comparable): readonly SeriesPair[] =>
  current.series.flatMap((each) => pairsOf(each, prior.series));
