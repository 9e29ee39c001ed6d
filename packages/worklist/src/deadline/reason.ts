import type { StoredEntry } from '../stored-entry.ts';

const HOUR_MS = 3_600_000;

/** The moment that a reason asks for, in ms of the epoch. */
export const dueAt = ({ since, withinHours }: StoredEntry['reasons'][number]): number =>
  Date.parse(since) + withinHours * HOUR_MS;
