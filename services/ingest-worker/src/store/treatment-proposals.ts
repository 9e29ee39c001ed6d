import type { RtHeader, TreatmentProposal } from '@cordwatch/clinical-context';
import { sql } from 'kysely';
import { z } from 'zod';
import { radiotherapySchema } from './header-record-schema.ts';
import { storableJson } from './storable-json.ts';
import type { Tx } from './tables.ts';

const rowSchema = z.object({ radiotherapy: radiotherapySchema });

/** What radiotherapy objects of the person's studies say, each in the version in force. */
export async function findRadiotherapy(tx: Tx, personId: string): Promise<RtHeader[]> {
  const { rows } = await sql`
    select distinct on (i.study_instance_uid, i.sop_instance_uid) i.header -> 'radiotherapy' as radiotherapy
    from instance i join study s using (study_instance_uid)
    where s.person_id = ${personId} and i.header ? 'radiotherapy'
    order by i.study_instance_uid, i.sop_instance_uid, i.seq desc
  `.execute(tx);
  return rows.map((row) => rowSchema.parse(row).radiotherapy);
}

/**
 * Makes these the proposals that wait for a decision. What somebody has decided stays as it was decided, also when it was
 * decided of a record that is merged into this person since.
 */
export async function replaceProposals(
  tx: Tx,
  personId: string,
  proposals: readonly TreatmentProposal[],
): Promise<void> {
  await sql`
    with wanted as (
      select proposal #>> '{treatment,id}' as proposal_id, proposal
      from jsonb_array_elements(${storableJson(proposals)}::jsonb) as p(proposal)
    ), gone as (
      delete from treatment_proposal
      where person_id = ${personId} and state = 'open' and proposal_id not in (select proposal_id from wanted)
    )
    insert into treatment_proposal as held (person_id, proposal_id, proposal)
    select ${personId}, proposal_id, proposal from wanted w
    where not exists (
      select from treatment_proposal d where d.proposal_id = w.proposal_id and d.person_id <> ${personId}
        and d.state <> 'open' and root_of(d.person_id) = ${personId}
    )
    on conflict (person_id, proposal_id) do update set proposal = excluded.proposal
    where held.state = 'open' and held.proposal <> excluded.proposal
  `.execute(tx);
}
