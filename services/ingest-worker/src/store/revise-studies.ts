import { sql } from 'kysely';
import { z } from 'zod';
import type { StudyRow } from './batch-statements.ts';
import type { Tx } from './tables.ts';

/** A study's facts at a revision; what a queue may know of it. */
export const revisionSchema = z.object({ studyInstanceUid: z.string(), rev: z.coerce.number().int() });
export type Revision = z.output<typeof revisionSchema>;

const revisedSchema = revisionSchema.extend({ wasPending: z.boolean() });

/**
 * Counts the revision up for studies that gained an instance and for all studies of the sessions that these are in,
 * were in, or came into. A study that waits for triage already keeps its turn, so that a stream of instances cannot
 * put it off; otherwise its turn is `settleMs` from now. New facts end the penance of a study that triage failed on.
 *
 * @returns the revisions for which nobody has been woken yet.
 */
export async function reviseStudies(tx: Tx, gained: readonly StudyRow[], settleMs: number): Promise<Revision[]> {
  if (gained.length === 0) return [];
  const { rows } = await sql`
    with gained as (
      select * from jsonb_to_recordset(${JSON.stringify(gained)}::jsonb)
        as g("studyInstanceUid" text, "sessionKey" text)
    ), sessions as (
      select "sessionKey" as session_key from gained
      union
      select session_key from study where study_instance_uid in (select "studyInstanceUid" from gained)
    ), affected as (
      select s.study_instance_uid, g."sessionKey" as new_key, g."studyInstanceUid" is not null as has_gained,
        s.rev > s.triaged_rev and s.triage_failures = 0 as was_pending
      from study s left join gained g on g."studyInstanceUid" = s.study_instance_uid
      where s.session_key in (select session_key from sessions) or g."studyInstanceUid" is not null
      order by s.study_instance_uid collate "C"
      for no key update of s
    )
    update study s set
      rev = s.rev + 1,
      session_key = coalesce(a.new_key, s.session_key),
      last_received_at = case when a.has_gained then now() else s.last_received_at end,
      triage_failures = 0,
      triage_after = case when a.was_pending then s.triage_after
        else now() + ${settleMs} * interval '1 millisecond' end
    from affected a where a.study_instance_uid = s.study_instance_uid
    returning s.study_instance_uid as "studyInstanceUid", s.rev, a.was_pending as "wasPending"
  `.execute(tx);
  const revised = rows.map((row) => revisedSchema.parse(row));
  return revised.filter((study) => !study.wasPending).map(({ studyInstanceUid, rev }) => ({ studyInstanceUid, rev }));
}
