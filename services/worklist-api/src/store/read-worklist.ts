import type { WorklistPage } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { toCursor } from './cursor.ts';
import { entriesAtReading, type Presentable, presentable, rowOf } from './entries-at-reading.ts';
import { type Asking, conditionsOf, type EntryFilter } from './entry-filters.ts';
import { IN_READING_ORDER, isBehind, type ReadingPlace } from './reading-order.ts';
import type { Database } from './tables.ts';

export type PageRequest = { readonly filter: EntryFilter; readonly after: ReadingPlace | null; readonly limit: number };

const countEntries = (db: Database, filter: EntryFilter, asking: Asking) =>
  entriesAtReading(db)
    .where((all) => all.and(conditionsOf(filter, asking)))
    .select([sql<number>`count(*)::integer`.as('total'), sql<Date>`now()`.as('as_of')])
    .executeTakeFirstOrThrow();

/** One row more than the page holds, which tells whether another page follows. */
const entriesBehind = (db: Database, { filter, after, limit }: PageRequest, asking: Asking) =>
  presentable(db, asking.quietSeconds)
    .where((all) => all.and([...conditionsOf(filter, asking), ...(after ? [isBehind(after)] : [])]))
    .orderBy(IN_READING_ORDER)
    .limit(limit + 1)
    .execute();

const placeOf = (row: Presentable): ReadingPlace => [row.tier, row.read_by_exact, row.study_instance_uid];

/**
 * One page in reading order: emergencies, then by deadline, then by UID. The cursor is a place in that order and no
 * snapshot, so an entry that stays where it is comes exactly once however many others arrive between two pages.
 * `total` counts all pages; `asOf` is the database's clock before the rows were read.
 */
export const readWorklist = async (db: Database, request: PageRequest, asking: Asking): Promise<WorklistPage> => {
  const { total, as_of } = await countEntries(db, request.filter, asking);
  const rows = await entriesBehind(db, request, asking);
  const shown = rows.slice(0, request.limit);
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  return { entries: shown.map(rowOf), next: last ? toCursor(placeOf(last)) : null, total, asOf: as_of.toISOString() };
};
