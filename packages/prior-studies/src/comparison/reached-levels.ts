import { inOrder, LEVELS, type Level } from '@cordwatch/series-facts';
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
