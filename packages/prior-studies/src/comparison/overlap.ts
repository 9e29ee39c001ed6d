import type { IntervalMm, Level } from '@cordwatch/series-facts';
import type { Comparable } from './comparable.ts';

/** `overlapMm` is null where positions cannot be compared; then levels alone decide. */
export type Overlap = { readonly levels: readonly Level[]; readonly overlapMm: number | null };

const sharedMm = (a: readonly IntervalMm[], b: readonly IntervalMm[]): number =>
  a
    .flatMap(([low, high]) => b.map(([from, to]) => Math.max(0, Math.min(high, to) - Math.max(low, from))))
    .reduce((sum, mm) => sum + mm, 0);

/** Frames of reference of two examinations are seldom one; a null one is never another. */
const sharedFrames = (current: Comparable, prior: Comparable): readonly string[] =>
  [...current.fieldsMm.keys()].flatMap((frame) => (frame !== null && prior.fieldsMm.has(frame) ? [frame] : []));

/** Every measured series of both lies in one and the same frame, so that positions may contradict names. */
const isOneFrame = (current: Comparable, prior: Comparable): boolean =>
  current.fieldsMm.size === 1 && prior.fieldsMm.size === 1;

/** What two sessions both show. */
export const overlapOf = (current: Comparable, prior: Comparable): Overlap => {
  const levels = current.reached.filter((level) => prior.reached.includes(level));
  const frames = sharedFrames(current, prior);
  if (frames.length === 0) return { levels, overlapMm: null };
  const overlapMm = frames
    .map((frame) => sharedMm(current.fieldsMm.get(frame) ?? [], prior.fieldsMm.get(frame) ?? []))
    .reduce((sum, mm) => sum + mm, 0);
  return { levels: overlapMm === 0 && isOneFrame(current, prior) ? [] : levels, overlapMm };
};
