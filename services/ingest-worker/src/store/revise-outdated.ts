import { sql } from 'kysely';
import { z } from 'zod';
import { type Edition, editionText } from './edition.ts';
import type { Database } from './tables.ts';

const revisedSchema = z.object({ places: z.number().int(), revised: z.number().int() });

/**
 * Counts the revision up for some studies whose entry was made under another edition, so that they are judged again. Never
 * more than `atMost` studies wait for it at a time: a study that waits is shown as provisional.
 * @returns how many were revised, and whether none is left.
 */
export async function reviseOutdated(
  db: Database,
  edition: Edition,
  atMost: number,
): Promise<{ readonly revised: number; readonly isDone: boolean }> {
  const { rows } = await sql`
    with room as (
      select greatest(0, ${atMost} - count(*))::int as places
      from (select from study where rev > triaged_rev and triage_failures = 0 limit ${atMost}) waiting
    ), revised as (
      update study s set rev = s.rev + 1, triage_failures = 0, triage_after = now()
      where s.study_instance_uid in (
        select e.study_instance_uid from entry e join study t using (study_instance_uid)
        where t.rev = t.triaged_rev and e.edition is distinct from ${editionText(edition)}::jsonb
        order by e.study_instance_uid collate "C"
        limit (select places from room)
      )
      returning 1
    )
    select places, (select count(*)::int from revised) as revised from room
  `.execute(db);
  const { places, revised } = revisedSchema.parse(rows[0]);
  return { revised, isDone: revised < places };
}
