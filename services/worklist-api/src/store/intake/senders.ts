import { type IntakePage, refusalSchema, senderSchema, viaSchema } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import { instant } from '../instant.ts';
import type { Database } from '../tables.ts';

/** The sums of steps of five minutes, and the rows of the ledger that are not yet in one. */
const COUNTED = sql`
  select via, sender, starts_at as counted_at, last_at, stored, duplicate, quarantined
  from intake_tally where starts_at >= now() - interval '24 hours'
  union all
  select via, sender, received_at, received_at, stored, duplicate, quarantined
  from intake_ledger where received_at >= now() - interval '24 hours'`;

const offeredWithin = (window: string) => {
  const isWithin = sql`filter (where counted_at >= now() - ${window}::interval)`;
  return sql`jsonb_build_object('stored', coalesce(sum(stored) ${isWithin}, 0),
    'duplicate', coalesce(sum(duplicate) ${isWithin}, 0), 'quarantined', coalesce(sum(quarantined) ${isWithin}, 0))`;
};

const OFFERED_JSON = sql`jsonb_build_object('fiveMinutes', ${offeredWithin('5 minutes')},
  'hour', ${offeredWithin('1 hour')}, 'day', ${offeredWithin('24 hours')})`;

const NOTHING = { stored: 0, duplicate: 0, quarantined: 0 };
const offered = senderSchema.shape.offered;

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
    with windows as (
      select via, sender, grouping(via) = 1 as is_total, ${OFFERED_JSON} as offered, max(last_at) as last_at
      from (${COUNTED}) counted group by grouping sets ((via, sender), ())
    ), known as (
      select via, sender, coalesce(s.first_seen_at, w.last_at) as first_seen_at,
        greatest(s.last_seen_at, w.last_at) as last_seen_at, ${LAST_IMAGE} as last_image_at, w.offered,
        coalesce(s.refused, 0) as refused, s.last_refusal, s.last_refused_at
      from sender s full join (select * from windows where not is_total) w using (via, sender)
    ), shown as (
      select * from known order by last_seen_at desc, via, sender limit ${atMost}
    )
    select jsonb_build_object('asOf', now(), 'known', (select count(*) from known),
      'offered', (select offered from windows where is_total),
      'senders', coalesce((select jsonb_agg(${SENDER_JSON} order by last_seen_at desc, via, sender) from shown), '[]')
    ) as read
  `.execute(db);
  const { known, senders, ...read } = rowSchema.parse(rows[0]?.read);
  return { ...read, senders, sendersLeftOut: known - senders.length };
};
