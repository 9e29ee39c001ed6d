import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { fromCursor } from './cursor.ts';

/** One place in the reading order; `readBy` keeps the database's microseconds, or rows of one instant would be lost. */
const placeSchema = z.tuple([
  z.int().min(0).max(9),
  z.iso.datetime({ precision: 6 }).refine((readBy) => !readBy.startsWith('0000')),
  z
    .string()
    .max(64)
    .regex(/^[\d.]+$/),
]);
export type ReadingPlace = z.output<typeof placeSchema>;

export const READ_BY_EXACT = sql<string>`to_char(entry.read_by at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

export const IN_READING_ORDER = sql`entry.tier, entry.read_by, entry.study_instance_uid`;

/** Row comparison, so that the index of the reading order answers it. */
export const isBehind = ([tier, readBy, studyInstanceUid]: ReadingPlace): RawBuilder<boolean> => sql<boolean>`
  (entry.tier, entry.read_by, entry.study_instance_uid)
    > (${tier}::smallint, ${readBy}::timestamptz, ${studyInstanceUid}::text)`;

/** Null for anything that no page gave. */
export const readingPlaceOf = (cursor: string): ReadingPlace | null => fromCursor(placeSchema, cursor);
