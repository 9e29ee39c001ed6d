import type { REPLAY_OUTCOMES } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import type { QuarantineReason } from '../intake/offer.ts';
import type { Database } from './tables.ts';

export type ReplayOutcome = (typeof REPLAY_OUTCOMES)[number];

const takenSchema = z.object({
  quarantineId: z.string(),
  via: z.string(),
  sender: z.string(),
  source: z.string(),
  sizeBytes: z.coerce.number().int().nullable(),
  bytes: z.instanceof(Uint8Array).nullable(),
  whole: z.boolean(),
});

/** What was put aside and is to be read again. PHI. */
export type TakenReplay = z.output<typeof takenSchema>;

/**
 * Takes replays that are asked for, those asked first, for `leaseMs`. A worker that dies leaves them to the next when the
 * lease has ended.
 */
export async function takeReplays(
  db: Database,
  { leaseMs, atMost }: { readonly leaseMs: number; readonly atMost: number },
): Promise<TakenReplay[]> {
  const { rows } = await sql`
    update quarantine q set replay_lease = now() + ${leaseMs} * interval '1 millisecond'
    where q.quarantine_id in (
      select quarantine_id from quarantine
      where replay_asked_at is not null and state = 'open' and coalesce(replay_lease, now()) <= now()
      order by replay_asked_at, quarantine_id limit ${atMost} for no key update skip locked
    )
    returning q.quarantine_id::text as "quarantineId", q.via, q.sender, q.source, q.size_bytes as "sizeBytes",
      q.held_bytes as bytes, q.held_whole as whole
  `.execute(db);
  return rows.map((row) => takenSchema.parse(row));
}

/** It is stored: whoever asked for the replay has decided so. */
export async function markStored(db: Database, quarantineId: string): Promise<void> {
  await sql`
    update quarantine set state = 'stored', replays = replays + 1, replayed_at = now(), replay_outcome = 'STORED',
      decided_by = replay_asked_by, decided_at = now(),
      replay_asked_at = null, replay_asked_by = null, replay_lease = null
    where quarantine_id = ${quarantineId} and state = 'open'
  `.execute(db);
}

export type NotStored = {
  readonly quarantineId: string;
  /** Null for the one that it has. */
  readonly reason: QuarantineReason | null;
  readonly outcome: Exclude<ReplayOutcome, 'STORED'>;
};

/**
 * It stays open, for the reason that there is now. The fingerprint stays that of the first reason: the same object sent
 * again is put aside under its own.
 */
export async function keepOpen(db: Database, { quarantineId, reason, outcome }: NotStored): Promise<void> {
  await sql`
    update quarantine set reason = coalesce(${reason}, reason), replays = replays + 1, replayed_at = now(), replay_outcome = ${outcome},
      replay_asked_at = null, replay_asked_by = null, replay_lease = null
    where quarantine_id = ${quarantineId} and state = 'open'
  `.execute(db);
}

/** Removes the bytes of what was decided `days` ago; the rows stay. @returns of how many. */
export async function dropDecidedBytes(db: Database, days: number, atMost: number): Promise<number> {
  const { numAffectedRows } = await sql`
    update quarantine set held_bytes = null, held_whole = false where quarantine_id in (
      select quarantine_id from quarantine
      where state <> 'open' and held_bytes is not null and decided_at <= now() - ${days} * interval '1 day'
      order by decided_at limit ${atMost} for no key update skip locked
    )
  `.execute(db);
  return Number(numAffectedRows ?? 0);
}
