import { type RawBuilder, sql } from 'kysely';
import type { Database } from './tables.ts';

/** What is moved: rows of one table taken out of it, with the step that each is summed into. */
const fold = async (db: Database, taken: RawBuilder<unknown>): Promise<number> => {
  const { rows } = await sql<{ taken: number }>`
    with taken as (${taken}), added as (
      insert into intake_tally as held (via, sender, starts_at, offered, stored, duplicate, quarantined, last_at)
      select via, sender, step, sum(offered), sum(stored), sum(duplicate), sum(quarantined), max(last_at)
      from taken group by via, sender, step order by via, sender, step
      on conflict (via, sender, starts_at) do update set offered = held.offered + excluded.offered,
        stored = held.stored + excluded.stored, duplicate = held.duplicate + excluded.duplicate,
        quarantined = held.quarantined + excluded.quarantined, last_at = greatest(held.last_at, excluded.last_at)
    )
    select count(*)::int as taken from taken
  `.execute(db);
  return rows[0]?.taken ?? 0;
};

const ORIGIN = sql`timestamptz '2000-01-01 00:00:00+00'`;

/**
 * Sums rows of the ledger that are older than `minutes` into steps of five minutes. The ledger knows a batch that is
 * repeated by its row, so `minutes` has to outlast every attempt. @returns how many rows.
 */
export const foldLedger = (db: Database, minutes: number, atMost: number): Promise<number> =>
  fold(
    db,
    sql`
    delete from intake_ledger where (batch_id, via, sender) in (
      select batch_id, via, sender from intake_ledger where received_at < now() - ${minutes} * interval '1 minute'
      order by received_at limit ${atMost} for update skip locked
    )
    returning via, sender, offered, stored, duplicate, quarantined, received_at as last_at,
      date_bin('5 minutes', received_at, ${ORIGIN}) as step`,
  );

/** Sums steps of five minutes that are older than `hours` into hours; a step at the full hour is that hour already. */
export const foldSteps = (db: Database, hours: number, atMost: number): Promise<number> =>
  fold(
    db,
    sql`
    delete from intake_tally where (via, sender, starts_at) in (
      select via, sender, starts_at from intake_tally
      where starts_at <> date_bin('1 hour', starts_at, ${ORIGIN}) and starts_at < now() - ${hours} * interval '1 hour'
      order by starts_at limit ${atMost} for update skip locked
    )
    returning via, sender, offered, stored, duplicate, quarantined, last_at,
      date_bin('1 hour', starts_at, ${ORIGIN}) as step`,
  );
