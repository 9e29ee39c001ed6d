import type { WorklistRow } from '@cordwatch/worklist';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from './tables.ts';

export type Claim = NonNullable<WorklistRow['claim']>;
type ClaimColumns = { readonly claimed_by: string; readonly epoch: string; readonly claimed_until: Date };

const claimFrom = ({ claimed_by, epoch, claimed_until }: ClaimColumns): Claim => ({
  by: claimed_by,
  epoch: Number(epoch),
  until: claimed_until.toISOString(),
});

export const leaseEnd = (leaseSeconds: number): RawBuilder<Date> => sql`now() + ${leaseSeconds} * interval '1 second'`;

/**
 * Claims the study, or renews the reader's own claim, which keeps its epoch; every other claim has a new, greater one.
 * Null when another reader's claim is in force or no such entry exists. The lease is on the database's clock.
 */
export const claimStudy = async (
  db: Database,
  wanted: { readonly studyInstanceUid: string; readonly reader: string; readonly leaseSeconds: number },
): Promise<Claim | null> => {
  const { rows } = await sql<ClaimColumns>`
    insert into claim as held (study_instance_uid, claimed_by, epoch, claimed_until)
    select study_instance_uid, ${wanted.reader}, 1, ${leaseEnd(wanted.leaseSeconds)}
    from entry where study_instance_uid = ${wanted.studyInstanceUid}
    on conflict (study_instance_uid) do update set
      claimed_by = excluded.claimed_by,
      epoch = held.epoch + (held.claimed_until <= now())::integer,
      claimed_until = excluded.claimed_until
    where held.claimed_until <= now() or held.claimed_by = excluded.claimed_by
    returning claimed_by, epoch, claimed_until`.execute(db);
  return rows[0] ? claimFrom(rows[0]) : null;
};

/**
 * Gives the study back. True when the claim of that epoch is the reader's, also when it was released or has expired
 * before. The row stays, with a lease of the past, because its epoch must go on growing.
 */
export const releaseStudy = async (
  db: Database,
  held: { readonly studyInstanceUid: string; readonly reader: string; readonly epoch: number },
): Promise<boolean> => {
  const { rows } = await sql`
    update claim set claimed_until = '-infinity'
    where study_instance_uid = ${held.studyInstanceUid} and claimed_by = ${held.reader} and epoch = ${held.epoch}
    returning 1`.execute(db);
  return rows.length > 0;
};
