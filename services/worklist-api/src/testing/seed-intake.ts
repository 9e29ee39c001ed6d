import { randomUUID } from 'node:crypto';
import type pg from 'pg';

type Pool = Pick<pg.Pool, 'query'>;

export type SeededItem = {
  readonly reason?: string;
  readonly via?: string;
  readonly sender?: string;
  readonly source?: string;
  readonly bytes?: Uint8Array | null;
  readonly isWhole?: boolean;
  readonly seenSecondsAgo?: number;
};

const insertItem = `
  insert into quarantine (batch_id, via, sender, reason, source, size_bytes, held_bytes, held_whole, last_seen_at)
  values ($1, $2, $3, $4, $5, 300, $6, $7, now() - $8 * interval '1 second') returning quarantine_id::text as id`;

/** Puts an object aside, as the ingest worker does. @returns its number. */
export const seedQuarantined = async (pool: Pool, item: SeededItem = {}): Promise<string> => {
  const {
    reason = 'TRUNCATED',
    via = 'dimse',
    sender = 'MR3@10.0.0.3',
    source = 'object 7',
    bytes,
    isWhole = true,
  } = item;
  const held = bytes === undefined ? Buffer.from('bytes') : bytes;
  const values = [randomUUID(), via, sender, reason, source, held, isWhole, item.seenSecondsAgo ?? 0];
  const { rows } = await pool.query<{ id: string }>(insertItem, values);
  return rows[0]?.id ?? '';
};

export type Counts = { readonly stored?: number; readonly duplicate?: number; readonly quarantined?: number };

/** A row of the ledger, or of its sums, as of so many minutes ago. */
export const seedCounts = async (
  pool: Pool,
  table: 'intake_ledger' | 'intake_tally',
  {
    via = 'dimse',
    sender = 'MR3@10.0.0.3',
    minutesAgo = 0,
    stored = 0,
    duplicate = 0,
    quarantined = 0,
  }: Counts & {
    readonly via?: string;
    readonly sender?: string;
    readonly minutesAgo?: number;
  },
): Promise<void> => {
  const counts = [stored + duplicate + quarantined, stored, duplicate, quarantined];
  const text =
    table === 'intake_ledger'
      ? `insert into intake_ledger (batch_id, via, sender, offered, stored, duplicate, quarantined, received_at)
         values (gen_random_uuid(), $1, $2, $4, $5, $6, $7, now() - $3 * interval '1 minute')`
      : `insert into intake_tally (via, sender, offered, stored, duplicate, quarantined, starts_at, last_at)
         select $1, $2, $4, $5, $6, $7, at, at from (select now() - $3 * interval '1 minute' as at)`;
  await pool.query(text, [via, sender, minutesAgo, ...counts]);
};

/** A sender that was heard so many seconds ago. */
export const seedSender = async (pool: Pool, sender: string, seenSecondsAgo = 0, via = 'dimse'): Promise<void> => {
  await pool.query(
    `insert into sender (via, sender, first_seen_at, last_seen_at)
     values ($1, $2, now() - interval '30 days', now() - $3 * interval '1 second')`,
    [via, sender, seenSecondsAgo],
  );
};
