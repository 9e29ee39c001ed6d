import { sql } from 'kysely';
import { z } from 'zod';
import { inTransaction } from './in-transaction.ts';
import type { Database, Tx } from './tables.ts';

export type SeenStudy = {
  readonly uid: string;
  readonly instances: number | null;
  readonly series: number | null;
  readonly digest: string;
};

const notedSchema = z.object({ uid: z.string() });

/** Notes what a PACS says of studies. What it says anew of one is due at once. */
export async function noteStudies(db: Database, source: string, studies: readonly SeenStudy[]): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { rows } = await sql`
      with told as (
        select * from jsonb_to_recordset(${JSON.stringify(studies)}::jsonb)
          as t(uid text, instances integer, series integer, digest text)
      ), known as (
        update pull_study s set seen_at = now() from told t
        where s.source = ${source} and s.study_instance_uid = t.uid and s.seen_digest = t.digest
        returning s.study_instance_uid
      )
      insert into pull_study as s (source, study_instance_uid, seen_instances, seen_series, seen_digest)
      select ${source}, uid, instances, series, digest from told
      where uid not in (select study_instance_uid from known)
      order by uid collate "C"
      on conflict (source, study_instance_uid) do update set seen_at = now(), attempts = 0, next_at = now(),
        seen_instances = excluded.seen_instances, seen_series = excluded.seen_series, seen_digest = excluded.seen_digest
      returning study_instance_uid as uid
    `.execute(tx);
    await reviseAnnounced(
      tx,
      rows.map((row) => notedSchema.parse(row).uid),
    );
  });
}

/** What is announced of a study is a fact that it is judged by. The sweeper finds the study. */
async function reviseAnnounced(tx: Tx, uids: readonly string[]): Promise<void> {
  if (uids.length === 0) return;
  await sql`
    update study s set rev = s.rev + 1,
      triage_after = case when s.rev > s.triaged_rev then s.triage_after else now() end
    from (
      select study_instance_uid from study where study_instance_uid = any(${uids})
      order by study_instance_uid collate "C" for no key update
    ) as held
    where s.study_instance_uid = held.study_instance_uid
  `.execute(tx);
}

const waitingSchema = z.object({ waiting: z.coerce.number().int(), failing: z.coerce.number().int() });

/** Studies of a PACS that are to be fetched, and those of them that could not be yet. */
export async function countWaiting(db: Database, source: string): Promise<z.output<typeof waitingSchema>> {
  const { rows } = await sql`
    select count(*) as waiting, count(*) filter (where last_reason is not null) as failing from pull_study
    where source = ${source} and fetched_digest is distinct from seen_digest
  `.execute(db);
  return waitingSchema.parse(rows[0]);
}

const takenStudySchema = z.object({ uid: z.string(), instances: z.number().int().nullable(), digest: z.string() });
export type TakenStudy = z.output<typeof takenStudySchema>;

/**
 * Takes the study that is due and has failed least, the newest first. What a holder before us took has its turn too:
 * one that was killed leaves nothing waiting, except for a study that may be what kills.
 */
export async function takeStudy(db: Database, source: string, holder: string): Promise<TakenStudy | null> {
  const { rows } = await sql`
    update pull_study set taken_by = ${holder}::uuid, attempts = attempts + 1,
      next_at = now() + least(30 * 2 ^ least(attempts, 12), 3600) * (0.75 + random() / 4) * interval '1 second'
    where source = ${source} and study_instance_uid = (
      select study_instance_uid from pull_study
      where source = ${source} and fetched_digest is distinct from seen_digest
        and taken_by is distinct from ${holder}::uuid and (next_at <= now() or (taken_by is not null and attempts < 3))
      order by attempts, first_seen_at desc, study_instance_uid collate "C" limit 1
      for update skip locked
    )
    returning study_instance_uid as uid, seen_instances as instances, seen_digest as digest
  `.execute(db);
  return rows[0] ? takenStudySchema.parse(rows[0]) : null;
}

type StudyOf = { readonly source: string; readonly uid: string };

/** All that was announced by `digest` is on disk; what has been announced since is still to be fetched. */
export async function markFetched(
  db: Database,
  { source, uid }: StudyOf,
  digest: string,
  instances: number,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await sql`
      update pull_study set fetched_digest = ${digest}, fetched_instances = ${instances}, fetched_at = now(),
        attempts = 0, next_at = now(), taken_by = null, last_reason = null
      where source = ${source} and study_instance_uid = ${uid}
    `.execute(tx);
    await reviseAnnounced(tx, [uid]);
  });
}

/** Its next turn was set when it was taken: each attempt doubles the pause, from 30 s to an hour. */
export async function markFailed(db: Database, { source, uid }: StudyOf, reason: string): Promise<void> {
  await sql`
    update pull_study set taken_by = null, last_reason = ${reason}
    where source = ${source} and study_instance_uid = ${uid}
  `.execute(db);
}

/** It was no attempt at this study: we were stopped, or the PACS as a whole was away. */
export async function letStudyGo(db: Database, { source, uid }: StudyOf): Promise<void> {
  await sql`
    update pull_study set taken_by = null, attempts = greatest(attempts - 1, 0), next_at = now()
    where source = ${source} and study_instance_uid = ${uid}
  `.execute(db);
}

/**
 * Forgets what a PACS no longer lists: what was fetched when the window has passed it, what is gone from the PACS after
 * an hour, and what could never be fetched after a month.
 */
export async function forgetStudies(db: Database, source: string, windowDays: number): Promise<void> {
  await sql`
    delete from pull_study where source = ${source} and seen_at < now() - interval '1 hour' and (
      seen_at < now() - interval '30 days' - ${windowDays} * interval '1 day'
      or (fetched_digest = seen_digest and seen_at < now() - (${windowDays} + 2) * interval '1 day')
      or (fetched_digest is distinct from seen_digest and last_reason = 'NOT_FOUND')
    )
  `.execute(db);
}
