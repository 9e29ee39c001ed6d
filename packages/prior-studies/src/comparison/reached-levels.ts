import { type IntervalMm, inOrder, LEVELS, type Level, outerSpan, shareCovered } from '@cordwatch/series-facts';
import { levelBands } from '@cordwatch/study-verdicts';
import type { HistorySeries } from '../history.ts';
import type { HistorySession } from '../history-sessions.ts';

const READ_SIDE_BY_SIDE: readonly HistorySeries['role'][] = ['diagnostic', 'composed', 'reformat'];

/** The series that a reader would put beside another. */
export const readableSeries = ({ series }: HistorySession): readonly HistorySeries[] =>
  series.filter(({ role }) => READ_SIDE_BY_SIDE.includes(role));

/** Levels reached at least in part: by the verdict on coverage, or by name where it knows of none. */
export const reachedLevels = (session: HistorySession): readonly Level[] => {
  const byVerdict = LEVELS.filter((level) => ['covered', 'partial'].includes(session.coverage.levels[level]));
  return byVerdict.length > 0 ? byVerdict : inOrder(readableSeries(session).flatMap(({ levels }) => levels));
};

/** The frames of reference that series with a measured extent lie in; a null among them is a frame that is not known. */
export const framesOf = (session: HistorySession): ReadonlySet<string | null> =>
  new Set(readableSeries(session).flatMap((each) => (each.extentMm ? [each.frameOfReferenceUid] : [])));

/** Where the column lies: known when it is covered from end to end in one frame of reference. */
const columnOf = (session: HistorySession): IntervalMm | null => {
  const frames = framesOf(session);
  if (frames.size !== 1 || frames.has(null) || session.coverage.is !== 'confirmed') return null;
  return outerSpan(readableSeries(session).flatMap(({ extentMm }) => (extentMm ? [extentMm] : [])));
};

const TOUCHED_SHARE = 0.5;

const levelsByPlace = (extent: IntervalMm, column: IntervalMm): readonly Level[] =>
  levelBands(column).flatMap(([level, band]) => (shareCovered(band, [extent]) >= TOUCHED_SHARE ? [level] : []));

/**
 * The levels that one series shows. Place is believed before names, since each station of a whole spine may be named
 * after the whole; a series that is neither placed nor named shows what its study shows when that is one level.
 */
export const levelsOfSeries = (series: HistorySeries, session: HistorySession): readonly Level[] => {
  const column = columnOf(session);
  if (column && series.extentMm) return levelsByPlace(series.extentMm, column);
  const reached = reachedLevels(session);
  return series.levels.length > 0 || reached.length > 1 ? series.levels : reached;
};
