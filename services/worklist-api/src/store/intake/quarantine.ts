import {
  type QuarantineItem,
  type QuarantinePage,
  type QuarantineQuery,
  quarantineItemSchema,
  quarantineReasonSchema,
  viaSchema,
} from '@cordwatch/worklist';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { fromCursor, toCursor } from '../cursor.ts';
import { instant } from '../instant.ts';
import type { Database } from '../tables.ts';

const stamped = z.object({ by: z.string(), at: instant });

/** A row of `quarantine` as PostgreSQL writes JSON; a code of a newer version is `OTHER`. */
const storedSchema = quarantineItemSchema.extend({
  via: viaSchema.catch('OTHER'),
  reason: quarantineReasonSchema.catch('OTHER'),
  firstSeenAt: instant,
  lastSeenAt: instant,
  asked: stamped.nullable(),
  lastReplay: quarantineItemSchema.shape.lastReplay.unwrap().extend({ at: instant }).nullable(),
  decided: stamped.extend({ because: z.string().nullable() }).nullable(),
});

/** To the microsecond: a time that went through JavaScript's would skip rows. */
const moment = z.iso.datetime().refine((text) => !text.startsWith('0000'));
const placeSchema = z.tuple([moment, z.string().regex(/^\d{1,18}$/)]);
export type QuarantinePlace = z.output<typeof placeSchema>;

/** Null for anything that no page gave. */
export const quarantinePlaceOf = (cursor: string): QuarantinePlace | null => fromCursor(placeSchema, cursor);

const rowSchema = z.object({ item: storedSchema, place: placeSchema });

/** `is not null` reads no byte of what is held. */
const ITEM_JSON = sql`jsonb_build_object(
  'quarantineId', q.quarantine_id::text, 'state', q.state, 'reason', q.reason, 'via', q.via, 'sender', q.sender,
  'source', q.source, 'sizeBytes', q.size_bytes, 'timesSeen', q.times_seen,
  'held', case when q.held_bytes is null then 'nothing' when q.held_whole then 'whole' else 'beginning' end,
  'firstSeenAt', q.received_at, 'lastSeenAt', q.last_seen_at, 'studyInstanceUid', q.study_instance_uid,
  'seriesInstanceUid', q.series_instance_uid, 'sopInstanceUid', q.sop_instance_uid, 'replays', q.replays,
  'asked', case when q.replay_asked_at is not null then
    jsonb_build_object('by', q.replay_asked_by, 'at', q.replay_asked_at) end,
  'lastReplay', case when q.replayed_at is not null then
    jsonb_build_object('at', q.replayed_at, 'outcome', q.replay_outcome) end,
  'decided', case when q.decided_at is not null then
    jsonb_build_object('by', q.decided_by, 'at', q.decided_at, 'because', q.decided_because) end)`;

const PLACE_JSON = sql`jsonb_build_array(
  to_char(q.last_seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), q.quarantine_id::text)`;

const findItems = async (db: Database, condition: RawBuilder<unknown>, limit: number) => {
  const { rows } = await sql`
    select ${ITEM_JSON} as item, ${PLACE_JSON} as place
    from quarantine q where ${condition} order by q.last_seen_at desc, q.quarantine_id desc limit ${limit}
  `.execute(db);
  return rows.map((row) => rowSchema.parse(row));
};

const conditionOf = ({ state, reason, sender }: QuarantineQuery, behind: QuarantinePlace | null) =>
  sql.join(
    [
      sql`q.state = ${state}`,
      reason === undefined ? sql`true` : sql`q.reason = ${reason}`,
      sender === undefined ? sql`true` : sql`q.sender = ${sender}`,
      behind ? sql`(q.last_seen_at, q.quarantine_id) < (${behind[0]}::timestamptz, ${behind[1]}::bigint)` : sql`true`,
    ],
    sql` and `,
  );

const nowSchema = z.object({ now: z.date() });

const databaseNow = async (db: Database): Promise<string> => {
  const { rows } = await sql`select now()`.execute(db);
  return nowSchema.parse(rows[0]).now.toISOString();
};

/**
 * One page of what was put aside, seen last first. `behind` is the last of the page before; what is seen again meanwhile
 * moves to the first page.
 */
export const readQuarantine = async (
  db: Database,
  query: QuarantineQuery,
  behind: QuarantinePlace | null,
): Promise<QuarantinePage> => {
  const asOf = await databaseNow(db);
  const found = await findItems(db, conditionOf(query, behind), query.limit + 1);
  const shown = found.slice(0, query.limit);
  const last = found.length > shown.length ? shown.at(-1) : undefined;
  return { items: shown.map(({ item }) => item), next: last ? toCursor(last.place) : null, asOf };
};

/** Null where there is none. */
export const findQuarantined = async (db: Database, quarantineId: string): Promise<QuarantineItem | null> =>
  (await findItems(db, sql`q.quarantine_id = ${quarantineId}`, 1))[0]?.item ?? null;
