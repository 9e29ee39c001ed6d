import { type IntervalMm, type Level, outerSpan, shareCovered, unite } from '@cordwatch/series-facts';
import { levelBands } from '@cordwatch/study-verdicts';
import type { HistorySeries } from '../history.ts';
import type { HistorySession } from '../history-sessions.ts';
import { reachedLevels, readableSeries } from './reached-levels.ts';

/** A series and the levels that it shows. */
export type PlacedSeries = { readonly series: HistorySeries; readonly levels: readonly Level[] };

/** A session with what every comparison asks of it, worked out once. */
export type Comparable = {
  readonly session: HistorySession;
  /** The levels that the session shows, at least in part. */
  readonly reached: readonly Level[];
  /** Those whose plane and weighting are known. */
  readonly series: readonly PlacedSeries[];
  /** The levels that any of them shows after contrast. */
  readonly postLevels: ReadonlySet<Level>;
  /** What the fields hold in each frame of reference; a null frame is one that is not known. */
  readonly fieldsMm: ReadonlyMap<string | null, readonly IntervalMm[]>;
};

const fieldsOf = (session: HistorySession): Comparable['fieldsMm'] => {
  const measured = readableSeries(session).filter(({ extentMm }) => extentMm !== null);
  const byFrame = Map.groupBy(measured, ({ frameOfReferenceUid }) => frameOfReferenceUid);
  return new Map(
    [...byFrame].map(([frame, series]) => [
      frame,
      unite(
        series.flatMap(({ extentMm }) => (extentMm ? [extentMm] : [])),
        0,
      ),
    ]),
  );
};

/** Where the column lies: known when it is covered from end to end in one frame of reference. */
const columnOf = (session: HistorySession, fieldsMm: Comparable['fieldsMm']): IntervalMm | null => {
  const [[frame, fields] = [null, []], ...others] = fieldsMm;
  return frame === null || others.length > 0 || session.coverage.is !== 'confirmed' ? null : outerSpan(fields);
};

const TOUCHED_SHARE = 0.5;

const levelsByPlace = (extent: IntervalMm, column: IntervalMm): readonly Level[] =>
  levelBands(column).flatMap(([level, band]) => (shareCovered(band, [extent]) >= TOUCHED_SHARE ? [level] : []));

/**
 * Place is believed before names, since each station of a whole spine may be named after the whole; a series that is
 * neither placed nor named shows what its study shows when that is one level.
 */
const levelsOf = (series: HistorySeries, column: IntervalMm | null, reached: readonly Level[]): readonly Level[] => {
  if (column && series.extentMm) return levelsByPlace(series.extentMm, column);
  return series.levels.length > 0 || reached.length > 1 ? series.levels : reached;
};

export const comparableOf = (session: HistorySession): Comparable => {
  const [reached, fieldsMm] = [reachedLevels(session), fieldsOf(session)];
  const column = columnOf(session, fieldsMm);
  const series = readableSeries(session)
    .filter(({ plane, weighting }) => plane !== null && weighting !== null)
    .map((each) => ({ series: each, levels: levelsOf(each, column, reached) }));
  const postLevels = new Set(series.flatMap(({ series: { phase }, levels }) => (phase === 'post' ? levels : [])));
  return { session, reached, series, postLevels, fieldsMm };
};
