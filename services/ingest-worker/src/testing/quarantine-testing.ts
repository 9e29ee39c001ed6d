import { sql } from 'kysely';
import type { QuarantineReason } from '../intake/offer.ts';
import type { Database } from '../store/tables.ts';

export type AsideOptions = {
  readonly reason?: QuarantineReason;
  readonly whole?: boolean;
  readonly isAsked?: boolean;
};

/** Puts bytes aside as they came from a sender, with a replay asked for. @returns its number. */
export async function putAside(
  db: Database,
  bytes: Uint8Array | null,
  { reason = 'UNSUPPORTED_TRANSFER_SYNTAX', whole = true, isAsked = true }: AsideOptions = {},
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into quarantine (batch_id, via, sender, reason, source, held_bytes, held_whole, replay_asked_at, replay_asked_by)
    values (gen_random_uuid(), 'dimse', 'MR3@10.0.0.3', ${reason}, 'object 7', ${bytes}, ${whole},
      ${isAsked ? sql`now()` : null}, ${isAsked ? 'admin' : null})
    returning quarantine_id::text as id
  `.execute(db);
  return rows[0]?.id ?? '';
}

export type AsideRow = {
  readonly state: string;
  readonly reason: string;
  readonly outcome: string | null;
  readonly replays: number;
  readonly decidedBy: string | null;
  readonly isAsked: boolean;
  readonly heldBytes: number | null;
};

export async function asideRow(db: Database, id: string): Promise<AsideRow | undefined> {
  const { rows } = await sql<AsideRow>`
    select state, reason, replay_outcome as outcome, replays, decided_by as "decidedBy",
      replay_asked_at is not null as "isAsked", length(held_bytes) as "heldBytes"
    from quarantine where quarantine_id = ${id}
  `.execute(db);
  return rows[0];
}

export type Counted = { readonly offered: number; readonly stored: number; readonly duplicate: number };

/** What the ledger says of one way in, summed up or not. */
export async function countedBy(db: Database, via: string): Promise<Counted | undefined> {
  const { rows } = await sql<Counted>`
    select coalesce(sum(offered), 0)::int as offered, coalesce(sum(stored), 0)::int as stored,
      coalesce(sum(duplicate), 0)::int as duplicate
    from (select via, offered, stored, duplicate from intake_ledger
      union all select via, offered, stored, duplicate from intake_tally) counted
    where via = ${via}
  `.execute(db);
  return rows[0];
}
