import { type IntervalMm, type Level, unite } from '@cordwatch/series-facts';
import type { HistorySession } from '../history-sessions.ts';
import { framesOf, reachedLevels, readableSeries } from './reached-levels.ts';

/** `overlapMm` is null where positions cannot be compared; then levels alone decide. */
export type Overlap = { readonly levels: readonly Level[]; readonly overlapMm: number | null };

const unionIn = (session: HistorySession, frame: string): readonly IntervalMm[] =>
  unite(
    readableSeries(session).flatMap(({ extentMm, frameOfReferenceUid }) =>
      extentMm && frameOfReferenceUid === frame ? [extentMm] : [],
    ),
    0,
  );

const sharedMm = (a: readonly IntervalMm[], b: readonly IntervalMm[]): number =>
  a
    .flatMap(([low, high]) => b.map(([from, to]) => Math.max(0, Math.min(high, to) - Math.max(low, from))))
    .reduce((sum, mm) => sum + mm, 0);

const sharedFrames = (current: HistorySession, prior: HistorySession): readonly string[] =>
  [...framesOf(current)].flatMap((frame) => (frame !== null && framesOf(prior).has(frame) ? [frame] : []));

/** Every measured series of both lies in one and the same frame, so that positions may contradict names. */
const isOneFrame = (current: HistorySession, prior: HistorySession): boolean =>
  new Set([...framesOf(current), ...framesOf(prior)]).size === 1;

/** What two sessions both show. Frames of reference of two examinations are seldom one; a null one is never another. */
export const overlapOf = (current: HistorySession, prior: HistorySession): Overlap => {
  const frames = sharedFrames(current, prior);
  const overlapMm = frames.reduce((sum, frame) => sum + sharedMm(unionIn(current, frame), unionIn(prior, frame)), 0);
  const levels = reachedLevels(current).filter((level) => reachedLevels(prior).includes(level));
  if (frames.length === 0) return { levels, overlapMm: null };
  return { levels: overlapMm === 0 && isOneFrame(current, prior) ? [] : levels, overlapMm };
};
