import { type PersonPage, proposalSchema } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import { instant } from '../instant.ts';
import type { Database } from '../tables.ts';
import type { Tx } from './hold-persons.ts';

type Proposal = PersonPage['proposals'][number];

const rowSchema = z.object({ proposal: proposalSchema.extend({ decidedAt: instant.nullable() }) });

const PROPOSAL_JSON = sql<unknown>`proposal || jsonb_build_object(
  'proposalId', proposal_id, 'state', state, 'decidedBy', decided_by, 'decidedAt', decided_at)`;

/** Those that wait for a person first. */
export const listProposals = async (db: Database, personId: string): Promise<Proposal[]> => {
  const { rows } = await sql`
    select ${PROPOSAL_JSON} as proposal from treatment_proposal
    where person_id = ${personId} order by state <> 'open', proposal_id
  `.execute(db);
  return rows.map((row) => rowSchema.parse(row).proposal);
};

/** Null where there is none. */
export const findProposal = async (db: Database, personId: string, proposalId: string): Promise<Proposal | null> => {
  const { rows } = await sql`
    select ${PROPOSAL_JSON} as proposal from treatment_proposal
    where person_id = ${personId} and proposal_id = ${proposalId}
  `.execute(db);
  return rows[0] ? rowSchema.parse(rows[0]).proposal : null;
};

/** False when somebody has decided it before. */
export const decideProposal = async (
  db: Database | Tx,
  decided: { readonly personId: string; readonly proposalId: string; readonly state: string; readonly by: string },
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update treatment_proposal set state = ${decided.state}, decided_by = ${decided.by}, decided_at = now()
    where person_id = ${decided.personId} and proposal_id = ${decided.proposalId} and state = 'open'
  `.execute(db);
  return numAffectedRows === 1n;
};
