import { type IntakePage, refusalSchema, senderSchema, viaSchema } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import { instant } from '../instant.ts';
import type { Database } from '../tables.ts';

/** Computed once: a clock that is asked for every row of the ledger costs more than the rows. */
const BOUNDS = sql`select now() - interval '5 minutes' as five_minutes, now() - interval '1 hour' as hour,
  now() - interval '24 hours' as day`;

/** The sums of steps of five minutes, and the rows of the ledger that are not yet in one. */
const COUNTED = sql`
  select via, sender, starts_at as counted_at, last_at, stored, duplicate, quarantined
  from intake_tally where starts_at >= now() - interval '24 hours'
  union all
  select via, sender, received_at, received_at, stored, duplicate, quarantined
  from intake_ledger where received_at >= now() - interval '24 hours'`;

type Window = 'five_minutes' | 'hour' | 'day';

const offeredSince = (window: Window) => {
  const isSince = sql`filter (where counted_at >= ${sql.ref(`bounds.${window}`)})`;
  return sql`jsonb_build_object('stored', coalesce(sum(stored) ${isSince}, 0),
    'duplicate', coalesce(sum(duplicate) ${isSince}, 0), 'quarantined', coalesce(sum(quarantined) ${isSince}, 0))`;
};

const OFFERED_JSON = sql`jsonb_build_object('fiveMinutes', ${offeredSince('five_minutes')},
  'hour', ${offeredSince('hour')}, 'day', ${offeredSince('day')})`;

const totalOf = (window: keyof Windows) => {
  const sumOf = (became: keyof Windows['day']) =>
    sql`coalesce(sum((w.offered #>> array[${window}, ${became}])::bigint), 0)`;
  return sql`jsonb_build_object('stored', ${sumOf('stored')}, 'duplicate', ${sumOf('duplicate')},
    'quarantined', ${sumOf('quarantined')})`;
};

const TOTAL_JSON = sql`jsonb_build_object('fiveMinutes', ${totalOf('fiveMinutes')}, 'hour', ${totalOf('hour')},
  'day', ${totalOf('day')})`;

const NOTHING = { stored: 0, duplicate: 0, quarantined: 0 };
const offered = senderSchema.shape.offered;
type Windows = IntakePage['offered'];

/** A sender as PostgreSQL writes JSON; a code of a newer version is `OTHER`. */
const storedSchema = senderSchema.extend({
  via: viaSchema.catch('OTHER'),
  firstSeenAt: instant,
  lastSeenAt: instant,
  lastImageAt: instant.nullable(),
  offered: offered.nullable().transform((windows) => windows ?? { fiveMinutes: NOTHING, hour: NOTHING, day: NOTHING }),
  refused: z.object({
    count: z.number().int(),
    last: refusalSchema.nullable().catch('OTHER'),
    lastAt: instant.nullable(),
  }),
});
const rowSchema = z.object({ senders: z.array(storedSchema), known: z.number().int(), offered, asOf: instant });

/** The longest-known last image where it is more than a day ago. */
const LAST_IMAGE = sql`coalesce(w.last_at, (
  select t.last_at from intake_tally t where t.via = s.via and t.sender = s.sender order by t.starts_at desc limit 1))`;

const SENDER_JSON = sql`jsonb_build_object('via', via, 'sender', sender, 'firstSeenAt', first_seen_at,
  'lastSeenAt', last_seen_at, 'lastImageAt', last_image_at, 'offered', offered,
  'refused', jsonb_build_object('count', refused, 'last', last_refusal, 'lastAt', last_refused_at))`;

export type SendersRead = Pick<IntakePage, 'senders' | 'sendersLeftOut' | 'offered' | 'asOf'>;

/**
 * Who offered what within five minutes, an hour and a day, heard last first. What it costs grows with senders and with the
 * ledger's last minutes, not with what is stored. A sender that only the ledger names is one too.
 */
export const readSenders = async (db: Database, atMost: number): Promise<SendersRead> => {
  const { rows } = await sql<{ read: unknown }>`
    with bounds as materialized (${BOUNDS}), windows as (
      select via, sender, ${OFFERED_JSON} as offered, max(last_at) as last_at
      from (${COUNTED}) counted cross join bounds group by via, sender
    ), known as (
      select via, sender, coalesce(s.first_seen_at, w.last_at) as first_seen_at,
        greatest(s.last_seen_at, w.last_at) as last_seen_at, ${LAST_IMAGE} as last_image_at, w.offered,
        coalesce(s.refused, 0) as refused, s.last_refusal, s.last_refused_at
      from sender s full join windows w using (via, sender)
    ), shown as (
      select * from known order by last_seen_at desc, via, sender limit ${atMost}
    )
    select jsonb_build_object('asOf', now(), 'known', (select count(*) from known),
      'offered', (select ${TOTAL_JSON} from windows w),
      'senders', coalesce((select jsonb_agg(${SENDER_JSON} order by last_seen_at desc, via, sender) from shown), '[]')
    ) as read
  `.execute(db);
  const { known, senders, ...read } = rowSchema.parse(rows[0]?.read);
  return { ...read, senders, sendersLeftOut: known - senders.length };
};
