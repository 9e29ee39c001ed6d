import type { ClinicalContext } from '@cordwatch/clinical-context';
import { sql } from 'kysely';
import { storableJson } from './storable-json.ts';
import type { Tx } from './tables.ts';

export type FirstContext = {
  readonly personId: string;
  readonly context: ClinicalContext;
  readonly via: string;
  readonly writtenBy: string;
};

/** What is known of a person of whom nobody has said anything yet; what somebody has written is never touched. */
export async function insertFirstContext(tx: Tx, { personId, context, via, writtenBy }: FirstContext): Promise<void> {
  await sql`
    insert into clinical_context (person_id, revision, context, via, written_by)
    select ${personId}, 1, ${storableJson(context)}::jsonb, ${via}, ${writtenBy}
    where exists (select from person where person_id = ${personId})
      and not exists (select from clinical_context where person_id = ${personId})
  `.execute(tx);
}

/** Says of studies that nobody has ever read or taken back that they were read. */
export async function insertReadings(tx: Tx, studies: readonly string[], reader: string): Promise<void> {
  await sql`
    insert into reading (study_instance_uid, read_by)
    select s.study_instance_uid, ${reader} from study s
    where s.study_instance_uid = any(${[...studies]}::text[])
      and not exists (select from reading r where r.study_instance_uid = s.study_instance_uid)
  `.execute(tx);
  await sql`
    update entry e set read_at = r.read_at from reading r
    where e.study_instance_uid = any(${[...studies]}::text[]) and e.read_at is null
      and r.study_instance_uid = e.study_instance_uid and r.undone_at is null
  `.execute(tx);
}
