import { sql } from 'kysely';
import { z } from 'zod';
import { inTransaction } from './in-transaction.ts';
import type { Database } from './tables.ts';

export type ReadingOutcome = 'done' | 'unknown' | 'claimed-by-another' | 'already';

const rowSchema = z.object({ isRead: z.boolean(), holder: z.string().nullable() });

/**
 * Says that a reader has read a study: it leaves the list, and the reader's claim ends. A study that another holds is
 * theirs to finish. The entry is held, so that two readers cannot both be the one.
 */
export const markRead = (db: Database, studyInstanceUid: string, reader: string): Promise<ReadingOutcome> =>
  inTransaction(db, async (tx) => {
    const { rows } = await sql`
      select e.read_at is not null as "isRead", (
        select claimed_by from claim c where c.study_instance_uid = e.study_instance_uid and c.claimed_until > now()
      ) as holder
      from entry e where e.study_instance_uid = ${studyInstanceUid} for no key update
    `.execute(tx);
    if (!rows[0]) return 'unknown';
    const { isRead, holder } = rowSchema.parse(rows[0]);
    if (isRead) return 'already';
    if (holder !== null && holder !== reader) return 'claimed-by-another';
    await sql`
      insert into reading (study_instance_uid, read_by) values (${studyInstanceUid}, ${reader})
    `.execute(tx);
    await sql`update entry set read_at = now() where study_instance_uid = ${studyInstanceUid}`.execute(tx);
    await sql`
      update claim set claimed_until = now() where study_instance_uid = ${studyInstanceUid} and claimed_until > now()
    `.execute(tx);
    return 'done';
  });

/** Takes a reading back: the study is on the list again, and that it was read once stays on record. */
export const undoRead = (db: Database, studyInstanceUid: string, reader: string): Promise<ReadingOutcome> =>
  inTransaction(db, async (tx) => {
    const { numAffectedRows } = await sql`
      update entry set read_at = null where study_instance_uid = ${studyInstanceUid} and read_at is not null
    `.execute(tx);
    if (numAffectedRows === 0n) return 'already';
    await sql`
      update reading set undone_by = ${reader}, undone_at = now()
      where study_instance_uid = ${studyInstanceUid} and undone_at is null
    `.execute(tx);
    return 'done';
  });

export type Skipped = { readonly studyInstanceUid: string; readonly reason: string };

/** Cases that a reader passed over, with the reason; those that are not on the worklist are not kept. */
export const keepSkips = async (db: Database, reader: string, skipped: readonly Skipped[]): Promise<void> => {
  if (skipped.length === 0) return;
  await sql`
    insert into skip (study_instance_uid, skipped_by, reason)
    select k."studyInstanceUid", ${reader}, k.reason
    from jsonb_to_recordset(${JSON.stringify(skipped)}::jsonb) as k("studyInstanceUid" text, reason text)
    where exists (select from study s where s.study_instance_uid = k."studyInstanceUid")
      and not exists (
        select from skip s where s.study_instance_uid = k."studyInstanceUid" and s.skipped_by = ${reader}
          and s.reason = k.reason and s.skipped_at > now() - interval '1 hour')
  `.execute(db);
};
