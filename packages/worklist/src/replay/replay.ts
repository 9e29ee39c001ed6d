import type { Instant } from '@cordwatch/clinical-context';
import type { PriorityPolicy } from '../deadline/priority-policy.ts';
import { inReadingOrder } from '../reading-order.ts';
import { latenessByTier } from './lateness.ts';
import { type Arrival, type Placements, placementsOf } from './placements.ts';
import { readInOrder } from './read-in-order.ts';
import type { Replay, ReplayedStudy } from './replay-shapes.ts';

/** That a study was read, and when. */
export type Reading = { readonly studyInstanceUid: string; readonly readAt: Instant };

/** The first reading of each study, in ms; one that was taken back and done again held the reader once. */
const firstReadings = (readings: readonly Reading[]): ReadonlyMap<string, number> =>
  readings.reduce((firstMs, { studyInstanceUid, readAt }) => {
    const atMs = Math.min(Date.parse(readAt), firstMs.get(studyInstanceUid) ?? Number.POSITIVE_INFINITY);
    return firstMs.set(studyInstanceUid, atMs);
  }, new Map<string, number>());

/** Of more moments than a call takes arguments. */
const latestOf = (momentsMs: Iterable<number>): number =>
  [...momentsMs].reduce((latest, each) => Math.max(latest, each), Number.NEGATIVE_INFINITY);

const UNREAD: ReplayedStudy['actual'] = { readAt: null, lateMs: null };

/** Against the deadline of that moment: what was told later makes no reading late. */
const readOf = (placements: Placements, atMs: number | undefined): ReplayedStudy['actual'] => {
  if (atMs === undefined) return UNREAD;
  const { place } = placements.findLast(({ fromMs }) => fromMs <= atMs) ?? placements[0];
  return { readAt: new Date(atMs).toISOString(), lateMs: Math.max(0, atMs - Date.parse(place.readBy)) };
};

/**
 * What would have been read when: at each moment at which a reader in fact read, the first unread study under `policy`.
 * Readers keep their pace and read a study as long as they did; only what they take changes.
 */
export const replay = (arrivals: readonly Arrival[], readings: readonly Reading[], policy: PriorityPolicy): Replay => {
  const placed = arrivals.map(({ studyInstanceUid, urgency }) => ({
    studyInstanceUid,
    arrivedAt: urgency.arrivedAt,
    placements: placementsOf({ studyInstanceUid, urgency }, policy),
  }));
  const actualMs = firstReadings(readings);
  const replayedMs = readInOrder(
    placed.flatMap(({ placements }) => placements),
    [...actualMs.values()],
  );
  const studies = placed.map(
    ({ studyInstanceUid, arrivedAt, placements }): ReplayedStudy => ({
      arrivedAt,
      ...(placements.at(-1) ?? placements[0]).place,
      actual: readOf(placements, actualMs.get(studyInstanceUid)),
      replayed: readOf(placements, replayedMs.get(studyInstanceUid)),
    }),
  );
  return {
    priorityPolicy: policy.version,
    studies: studies.toSorted(inReadingOrder),
    lateness: latenessByTier(studies, latestOf(actualMs.values())),
    idleReadings: actualMs.size - replayedMs.size,
  };
};
