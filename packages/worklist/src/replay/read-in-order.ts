import type { Placement } from './placements.ts';
import { waitingList } from './waiting-list.ts';

/**
 * Takes the first waiting study at each of `momentsMs`. What is placed at the very moment of a reading is seen by it.
 * @returns the moment in ms at which each study is read, by UID; a study that is never reached is absent.
 */
export const readInOrder = (
  placements: readonly Placement[],
  momentsMs: readonly number[],
): ReadonlyMap<string, number> => {
  const waiting = waitingList();
  const readAtMs = new Map<string, number>();
  const coming = placements.toSorted((a, b) => a.fromMs - b.fromMs).values();
  let next = coming.next();
  for (const momentMs of momentsMs.toSorted((a, b) => a - b)) {
    for (; !next.done && next.value.fromMs <= momentMs; next = coming.next()) {
      // What is told of a study that has been read is no reason to read it twice.
      if (!readAtMs.has(next.value.place.studyInstanceUid)) waiting.put(next.value.place);
    }
    const first = waiting.take();
    if (first) readAtMs.set(first.studyInstanceUid, momentMs);
  }
  return readAtMs;
};
