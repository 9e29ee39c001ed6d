import type { ReplayAll, ReplayAllAnswer } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../tables.ts';

/** Open, nobody has asked yet, and there is something to read. */
const CAN_BE_ASKED = sql`state = 'open' and replay_asked_at is null and held_bytes is not null`;

export type AskedReplay = { readonly quarantineId: string; readonly by: string };

/** False when it is not to be asked for: then nothing is changed. */
export const askReplay = async (db: Database, { quarantineId, by }: AskedReplay): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update quarantine set replay_asked_at = now(), replay_asked_by = ${by}
    where quarantine_id = ${quarantineId} and ${CAN_BE_ASKED}
  `.execute(db);
  return numAffectedRows === 1n;
};

const answerSchema = z.object({ asked: z.int(), isMore: z.boolean() });

/** Asks for the replay of everything that was put aside for a reason, from a sender, or both; at most `atMost` at a time. */
export const askReplays = async (
  db: Database,
  { reason, sender }: ReplayAll,
  { by, atMost }: { readonly by: string; readonly atMost: number },
): Promise<ReplayAllAnswer> => {
  const ofReason = reason === undefined ? sql`true` : sql`reason = ${reason}`;
  const ofSender = sender === undefined ? sql`true` : sql`sender = ${sender}`;
  const { rows } = await sql`
    with wanted as (
      select quarantine_id from quarantine where ${CAN_BE_ASKED} and ${ofReason} and ${ofSender}
      order by last_seen_at desc, quarantine_id desc limit ${atMost + 1} for no key update skip locked
    ), asked as (
      update quarantine set replay_asked_at = now(), replay_asked_by = ${by}
      where quarantine_id in (select quarantine_id from wanted limit ${atMost}) returning 1
    )
    select (select count(*) from asked)::int as asked, (select count(*) from wanted) > ${atMost} as "isMore"
  `.execute(db);
  return answerSchema.parse(rows[0]);
};

export type Dismissal = { readonly quarantineId: string; readonly by: string; readonly because: string };

/** False when it is not open, or a worker has it in hands. A replay that nobody has begun is taken back by it. */
export const dismiss = async (db: Database, { quarantineId, by, because }: Dismissal): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update quarantine set state = 'dismissed', decided_by = ${by}, decided_at = now(), decided_because = ${because},
      replay_asked_at = null, replay_asked_by = null, replay_lease = null
    where quarantine_id = ${quarantineId} and state = 'open' and coalesce(replay_lease, now()) <= now()
  `.execute(db);
  return numAffectedRows === 1n;
};
