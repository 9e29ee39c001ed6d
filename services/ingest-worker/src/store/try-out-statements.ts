import { CHANGE_KINDS, type VerdictChange } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import { storableJson } from './storable-json.ts';
import type { Database, Tx } from './tables.ts';

const takenSchema = z.object({
  tryOutId: z.coerce.number().int(),
  epoch: z.coerce.number().int(),
  version: z.string(),
  against: z.string(),
  /** The last study that is done; null at the beginning. */
  place: z.string().nullable(),
  studies: z.number().int(),
  done: z.number().int(),
});
/** A try-out that this worker holds, as far as it has come. */
export type TakenTryOut = z.output<typeof takenSchema>;

/** Takes the oldest try-out that is not finished and that nobody works on. */
export async function takeTryOut(db: Database, leaseMs: number): Promise<TakenTryOut | null> {
  const { rows } = await sql`
    update try_out set epoch = epoch + 1, leased_until = now() + ${leaseMs} * interval '1 millisecond'
    where try_out_id = (
      select try_out_id from try_out where finished_at is null and leased_until < now()
      order by try_out_id limit 1 for update skip locked
    )
    returning try_out_id as "tryOutId", epoch, version, against, place, studies, done
  `.execute(db);
  return rows[0] ? takenSchema.parse(rows[0]) : null;
}

/** @returns whether the try-out is still this worker's. */
export async function renewLease(db: Database, { tryOutId, epoch }: TakenTryOut, leaseMs: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update try_out set leased_until = now() + ${leaseMs} * interval '1 millisecond'
    where try_out_id = ${tryOutId} and epoch = ${epoch}
  `.execute(db);
  return numAffectedRows === 1n;
}

/** Whoever looks next may go on with it. */
export async function letGoOfTryOut(db: Database, { tryOutId, epoch }: TakenTryOut): Promise<void> {
  await sql`
    update try_out set leased_until = '-infinity' where try_out_id = ${tryOutId} and epoch = ${epoch}
  `.execute(db);
}

const studySchema = z.object({ studyInstanceUid: z.string() });

/** The next studies, from the newest to the oldest of those that were there when the try-out was asked for. */
export async function nextStudies(db: Database, tryOut: TakenTryOut, atMost: number): Promise<string[]> {
  const { rows } = await sql`
    select s.study_instance_uid as "studyInstanceUid"
    from study s, try_out t
    where t.try_out_id = ${tryOut.tryOutId} and s.first_received_at <= t.asked_at
      and (${tryOut.place}::text is null or (s.first_received_at, s.study_instance_uid) < (
        select first_received_at, study_instance_uid from study where study_instance_uid = ${tryOut.place}
      ))
    order by s.first_received_at desc, s.study_instance_uid desc
    limit ${Math.min(atMost, tryOut.studies - tryOut.done)}
  `.execute(db);
  return rows.map((row) => studySchema.parse(row).studyInstanceUid);
}

/** What became of some studies, in the order of the walk. */
export type TriedStudies = {
  readonly studyInstanceUids: readonly string[];
  readonly changes: readonly VerdictChange[];
  readonly failed: number;
};

/** The fence: false when another worker has taken the try-out over, or the studies are done already. */
export async function advance(tx: Tx, tryOut: TakenTryOut, tried: TriedStudies, leaseMs: number): Promise<boolean> {
  const { studyInstanceUids, changes, failed } = tried;
  const { numAffectedRows } = await sql`
    update try_out set
      place = ${studyInstanceUids.at(-1)}, done = done + ${studyInstanceUids.length}, failed = failed + ${failed},
      unchanged = unchanged + ${studyInstanceUids.length - changes.length - failed},
      leased_until = now() + ${leaseMs} * interval '1 millisecond'
    where try_out_id = ${tryOut.tryOutId} and epoch = ${tryOut.epoch} and done = ${tryOut.done}
  `.execute(tx);
  return numAffectedRows === 1n;
}

export async function insertChanges(tx: Tx, tryOutId: number, changes: readonly VerdictChange[]): Promise<void> {
  const rows = changes.map((change) => ({ ...change, danger: CHANGE_KINDS.indexOf(change.kind), change }));
  await sql`
    insert into try_out_change (try_out_id, study_instance_uid, danger, kind, change)
    select ${tryOutId}, "studyInstanceUid", danger, kind, change
    from jsonb_to_recordset(${storableJson(rows)}::jsonb)
      as c("studyInstanceUid" text, danger smallint, kind text, change jsonb)
  `.execute(tx);
}

/** `studies` becomes what there really was. */
export async function finishTryOut(db: Database, { tryOutId, epoch }: TakenTryOut): Promise<void> {
  await sql`
    update try_out set finished_at = now(), studies = done where try_out_id = ${tryOutId} and epoch = ${epoch}
  `.execute(db);
}

const waitingSchema = z.object({ isWaiting: z.boolean() });

/** Whether a study's turn for triage has come. */
export async function isTriageWaiting(db: Database): Promise<boolean> {
  const { rows } = await sql`
    select exists (
      select from study where rev > triaged_rev and triage_failures = 0 and triage_after <= now()
    ) as "isWaiting"
  `.execute(db);
  return waitingSchema.parse(rows[0]).isWaiting;
}
