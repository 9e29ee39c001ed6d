import type { Level } from '@cordwatch/series-facts';
import type { HistorySeries } from '../history.ts';
import type { HistorySession } from '../history-sessions.ts';
import type { SeriesPair } from '../patient-chart.ts';
import { levelsOfSeries, readableSeries } from './reached-levels.ts';

type Placed = { readonly series: HistorySeries; readonly levels: readonly Level[] };

const placed = (session: HistorySession): readonly Placed[] =>
  readableSeries(session)
    .filter(({ plane, weighting }) => plane !== null && weighting !== null)
    .map((series) => ({ series, levels: levelsOfSeries(series, session) }));

/** Post-contrast is read against post-contrast alone; before contrast and not known may stand beside each other. */
const isAlike = (a: HistorySeries, b: HistorySeries): boolean =>
  a.plane === b.plane && a.weighting === b.weighting && (a.phase === 'post') === (b.phase === 'post');

/** How much more alike; the levels in common break a tie, so that one long series beats two short ones. */
const likeness = (a: Placed, b: Placed): number =>
  8 * Number(a.series.fatSuppressed === b.series.fatSuppressed) +
  16 * Number(a.series.phase === b.series.phase) +
  (a.series.role === b.series.role ? 0.5 : 0) +
  a.levels.filter((level) => b.levels.includes(level)).length;

const nameOf = ({ series }: Placed): string => JSON.stringify(series);

const bestAt = (level: Level, current: Placed, priors: readonly Placed[]): Placed | undefined =>
  priors
    .filter((prior) => prior.levels.includes(level) && isAlike(current.series, prior.series))
    .toSorted((a, b) => likeness(current, b) - likeness(current, a) || (nameOf(a) < nameOf(b) ? -1 : 1))[0];

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

const pairsOf = (current: Placed, priors: readonly Placed[]): readonly SeriesPair[] => {
  const found = current.levels.flatMap((level) => {
    const prior = bestAt(level, current, priors);
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
export const seriesPairsOf = (current: HistorySession, prior: HistorySession): readonly SeriesPair[] => {
  const priors = placed(prior);
  return placed(current).flatMap((each) => pairsOf(each, priors));
};

/** The levels that any series of this session shows after contrast. */
export const postContrastLevels = (session: HistorySession): ReadonlySet<Level> =>
  new Set(placed(session).flatMap(({ series, levels }) => (series.phase === 'post' ? levels : [])));
