import { sql } from 'kysely';
import type { Database } from './tables.ts';

/** What an entry is made under: the format that it is stored in, and the policy of its verdicts. */
export type Edition = { readonly entryVersion: number; readonly policyVersion: string };

/** At a time, so that no statement holds many studies for long. */
const atMost = 1_000;

/**
 * Counts the revision up for studies whose entry was made under another edition, so that they are judged again.
 * @returns how many this call took; fewer than asked for mean that none is left.
 */
async function reviseSome(db: Database, { entryVersion, policyVersion }: Edition): Promise<number> {
  const { numAffectedRows } = await sql`
    update study s set rev = s.rev + 1, triage_failures = 0, triage_after = now()
    where s.study_instance_uid in (
      select e.study_instance_uid from entry e join study t on t.study_instance_uid = e.study_instance_uid
      where t.rev = t.triaged_rev
        and (e.entry ->> 'version' is distinct from ${String(entryVersion)}
          or e.entry #>> '{judgement,policyVersion}' is distinct from ${policyVersion})
      order by e.study_instance_uid collate "C"
      limit ${atMost}
    )
  `.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** All of them, some at a time. @returns how many studies will be judged again. */
export async function reviseOutdated(db: Database, edition: Edition): Promise<number> {
  let total = 0;
  for (let taken = atMost; taken === atMost; total += taken) taken = await reviseSome(db, edition);
  return total;
}
