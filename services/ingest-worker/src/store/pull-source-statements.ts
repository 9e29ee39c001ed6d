import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from './tables.ts';

/** A PACS under a lease: how often it has failed in a row, and from when its studies have all been listed. */
const takenSourceSchema = z.object({
  failures: z.number().int(),
  lastReason: z.string().nullable(),
  takenAt: z.date(),
  listedAt: z.date().nullable(),
});
export type TakenSource = z.output<typeof takenSourceSchema>;

type Lease = { readonly source: string; readonly holder: string };

/** Null while somebody else has it or its turn has not come. */
export async function takeSource(
  db: Database,
  { source, holder }: Lease,
  leaseMs: number,
): Promise<TakenSource | null> {
  const { rows } = await sql`
    insert into pull_source as s (source, lease_holder, leased_until)
    values (${source}, ${holder}::uuid, now() + ${leaseMs} * interval '1 millisecond')
    on conflict (source) do update set lease_holder = excluded.lease_holder, leased_until = excluded.leased_until
      where s.leased_until < now() and s.next_at <= now()
    returning failures, last_reason as "lastReason", now() as "takenAt", listed_at as "listedAt"
  `.execute(db);
  return rows[0] ? takenSourceSchema.parse(rows[0]) : null;
}

/** False when the lease has gone to somebody else meanwhile. */
export async function renewSource(db: Database, { source, holder }: Lease, leaseMs: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update pull_source set leased_until = now() + ${leaseMs} * interval '1 millisecond'
    where source = ${source} and lease_holder = ${holder}::uuid
  `.execute(db);
  return numAffectedRows === 1n;
}

export async function markListed(
  db: Database,
  { source, holder }: Lease,
  since: Date,
  unusable: number,
): Promise<void> {
  await sql`
    update pull_source set listed_at = ${since}, unusable = ${unusable}
    where source = ${source} and lease_holder = ${holder}::uuid
  `.execute(db);
}

/** It answered; `reason` says what it does not do as it should. */
export async function restSource(
  db: Database,
  { source, holder }: Lease,
  everyMs: number,
  reason: string | null,
): Promise<void> {
  await sql`
    update pull_source set lease_holder = null, leased_until = '-infinity', failures = 0, last_reason = ${reason},
      last_succeeded_at = now(), next_at = now() + ${everyMs} * interval '1 millisecond'
    where source = ${source} and lease_holder = ${holder}::uuid
  `.execute(db);
}

/** Each failure in a row doubles the pause, from 5 s to 10 min and a part of it by chance, and at least `atLeastMs`. */
export async function postponeSource(
  db: Database,
  { source, holder }: Lease,
  reason: string,
  atLeastMs: number,
): Promise<void> {
  await sql`
    update pull_source set lease_holder = null, leased_until = '-infinity', failures = failures + 1,
      last_reason = ${reason}, last_failed_at = now(),
      next_at = now() + greatest(
        least(5 * 2 ^ least(failures, 12), 600) * (0.75 + random() / 4) * interval '1 second',
        ${atLeastMs} * interval '1 millisecond'
      )
    where source = ${source} and lease_holder = ${holder}::uuid
  `.execute(db);
}

/** Stopped in the middle: whoever comes next may go on at once. */
export async function letSourceGo(db: Database, { source, holder }: Lease): Promise<void> {
  await sql`
    update pull_source set lease_holder = null, leased_until = '-infinity'
    where source = ${source} and lease_holder = ${holder}::uuid
  `.execute(db);
}
