import { sql } from 'kysely';
import { leaseEnd } from './claims.ts';
import { IN_READING_ORDER } from './reading-order.ts';
import type { Database } from './tables.ts';

export type NextWanted = {
  readonly reader: string;
  readonly leaseSeconds: number;
  /** Studies that the reader has passed over. */
  readonly skipped: readonly string[];
};
type Attempt = { readonly first_free: string | null; readonly taken: string | null };

/** Each lost race means that another reader has got a study; so many in a row is overload, not bad luck. */
const MOST_ATTEMPTS = 100;

const claimFirstFree = async (db: Database, { reader, leaseSeconds, skipped }: NextWanted): Promise<Attempt> => {
  const { rows } = await sql<Attempt>`
    with first_free as (
      select entry.study_instance_uid from entry left join claim using (study_instance_uid)
      where entry.read_at is null and (claim.claimed_until is null or claim.claimed_until <= now())
        and entry.study_instance_uid <> all (${[...skipped]}::text[])
      order by ${IN_READING_ORDER} limit 1
    ), taken as (
      insert into claim as held (study_instance_uid, claimed_by, epoch, claimed_until)
      select study_instance_uid, ${reader}, 1, ${leaseEnd(leaseSeconds)} from first_free
      on conflict (study_instance_uid) do update set
        claimed_by = excluded.claimed_by, epoch = held.epoch + 1, claimed_until = excluded.claimed_until
      where held.claimed_until <= now()
      returning study_instance_uid
    )
    select (select study_instance_uid from first_free) as first_free, (select study_instance_uid from taken) as taken
  `.execute(db);
  return rows[0] ?? { first_free: null, taken: null };
};

/**
 * Claims the first study in reading order that nobody holds and the reader has not skipped; gives its UID, or null when
 * none is left. Row locks with `skip locked` would pass over an emergency while triage rewrites its entry; so the
 * statement may lose a race instead, and then asks again. @throws Error when it keeps losing.
 */
export const claimNext = async (db: Database, wanted: NextWanted): Promise<string | null> => {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const { first_free, taken } = await claimFirstFree(db, wanted);
    if (taken !== null || first_free === null) return taken;
  }
  throw new Error(`Lost ${MOST_ATTEMPTS} races for the next study`);
};
