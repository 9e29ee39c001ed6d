import { inReadingOrder, type Place } from '../reading-order.ts';

/** The unread studies of a replay, in reading order. */
export type WaitingList = {
  /** Puts a study in its place, or moves it there. */
  readonly put: (place: Place) => void;
  /** Takes the first; undefined when nothing waits. */
  readonly take: () => Place | undefined;
};

/** Where `place` belongs among `places`, which are in order: the number of those before it. */
const rankIn = (places: readonly Place[], place: Place): number => {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = places[middle];
    if (other && inReadingOrder(other, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Placing takes a binary search, so that years of arrivals replay in seconds. */
export const waitingList = (): WaitingList => {
  const places: Place[] = [];
  const placeOf = new Map<string, Place>();
  return { put, take };

  function put(place: Place): void {
    const former = placeOf.get(place.studyInstanceUid);
    if (former) places.splice(rankIn(places, former), 1);
    placeOf.set(place.studyInstanceUid, place);
    places.splice(rankIn(places, place), 0, place);
  }

  function take(): Place | undefined {
    const first = places.shift();
    if (first) placeOf.delete(first.studyInstanceUid);
    return first;
  }
};
