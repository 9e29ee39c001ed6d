import { sql } from 'kysely';
import { z } from 'zod';
import type { Database, Tx } from './tables.ts';

const sessionStudySchema = z.object({
  studyInstanceUid: z.string(),
  sessionKey: z.string(),
  rev: z.coerce.number().int(),
  triagedRev: z.coerce.number().int(),
  firstReceivedAt: z.date(),
  /** By a PACS that announces more than has been pulled from it yet; null when none does. */
  announcedInstances: z.number().int().nullable(),
});
/** A study of a session, as of one revision of its facts. */
export type SessionStudy = z.output<typeof sessionStudySchema>;

/** All studies of the session that a study is in, that study included; none when it is unknown. */
export async function findSession(db: Database, studyInstanceUid: string): Promise<SessionStudy[]> {
  const { rows } = await sql`
    select study_instance_uid as "studyInstanceUid", session_key as "sessionKey", rev, triaged_rev as "triagedRev",
      first_received_at as "firstReceivedAt",
      (
        select max(p.seen_instances) from pull_study p
        where p.study_instance_uid = study.study_instance_uid and p.fetched_digest is distinct from p.seen_digest
      ) as "announcedInstances"
    from study
    where session_key = (select session_key from study where study_instance_uid = ${studyInstanceUid})
    order by study_instance_uid collate "C"
  `.execute(db);
  return rows.map((row) => sessionStudySchema.parse(row));
}

const lockedSchema = z.object({ studyInstanceUid: z.string(), rev: z.coerce.number().int() });

/** Holds the session's revisions still until the transaction ends. */
export async function lockSession(tx: Tx, sessionKey: string): Promise<z.output<typeof lockedSchema>[]> {
  const { rows } = await sql`
    select study_instance_uid as "studyInstanceUid", rev from study where session_key = ${sessionKey}
    order by study_instance_uid collate "C" for no key update
  `.execute(tx);
  return rows.map((row) => lockedSchema.parse(row));
}

/** The fence: false when the facts have moved on from the revision that the verdict was computed from. */
export async function markTriaged(tx: Tx, studyInstanceUid: string, rev: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update study set triaged_rev = ${rev}, triage_failures = 0
    where study_instance_uid = ${studyInstanceUid} and rev = ${rev}
  `.execute(tx);
  return numAffectedRows === 1n;
}

/** A study that triage fails on waits ever longer, from 2 s to an hour, and keeps nobody else waiting. */
export async function postponeTriage(db: Database, studyInstanceUid: string, rev: number): Promise<void> {
  await sql`
    update study set
      triage_failures = triage_failures + 1,
      triage_after = now() + least(2 ^ least(triage_failures + 1, 12), 3600) * interval '1 second'
    where study_instance_uid = ${studyInstanceUid} and rev = ${rev}
  `.execute(db);
}

const overdueSchema = z.object({ studyInstanceUid: z.string() });

/**
 * Studies that should have been triaged `graceMs` ago: whoever was woken for them is gone. Taking them moves their
 * turn by `leaseMs`, so that several sweepers share the work.
 */
export async function takeOverdue(
  db: Database,
  { graceMs, leaseMs, atMost }: { graceMs: number; leaseMs: number; atMost: number },
): Promise<string[]> {
  const { rows } = await sql`
    update study set triage_after = now() + ${leaseMs} * interval '1 millisecond'
    where study_instance_uid in (
      select study_instance_uid from study
      where rev > triaged_rev and triage_after < now() - ${graceMs} * interval '1 millisecond'
      order by triage_after limit ${atMost} for update skip locked
    )
    returning study_instance_uid as "studyInstanceUid"
  `.execute(db);
  return rows.map((row) => overdueSchema.parse(row).studyInstanceUid);
}
