import { type ClinicalContext, type Fault, mergeContext, type Treatment } from '@cordwatch/clinical-context';
import { type PersonPage, proposalSchema } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import { inTransaction, type Tx } from '../in-transaction.ts';
import { instant } from '../instant.ts';
import type { Database } from '../tables.ts';
import { type ContextOutcome, changeContextIn } from './change-context.ts';
import { holdRoot } from './hold-persons.ts';

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

export type Decision = {
  readonly personId: string;
  readonly proposalId: string;
  /** What becomes of it; a treatment as the person who accepts it completed and corrected it. */
  readonly treatment: Treatment | null;
  readonly by: string;
};
export type DecisionOutcome =
  | { readonly is: 'decided' | 'unknown' | 'decided-before' }
  | { readonly is: 'faulty'; readonly faults: readonly Fault[] };

const stateSchema = z.object({ state: z.string() });

const findState = async (tx: Tx, { personId, proposalId }: Decision): Promise<string | null> => {
  const { rows } = await sql`
    select state from treatment_proposal where person_id = ${personId} and proposal_id = ${proposalId}
  `.execute(tx);
  return rows[0] ? stateSchema.parse(rows[0]).state : null;
};

const markDecided = async (tx: Tx, { personId, proposalId, treatment, by }: Decision): Promise<void> => {
  await sql`
    update treatment_proposal
    set state = ${treatment === null ? 'dismissed' : 'accepted'}, decided_by = ${by}, decided_at = now()
    where person_id = ${personId} and proposal_id = ${proposalId}
  `.execute(tx);
};

/** The treatment keeps the id of its course, so that one that is known already is corrected and never known twice. */
const accept = (tx: Tx, { personId, by }: Decision, treatment: Treatment): Promise<ContextOutcome> => {
  const change = (known: ClinicalContext) => mergeContext(known, { treatments: [treatment] });
  return changeContextIn(tx, { personId, revision: null, via: 'proposal', note: null, writtenBy: by, change });
};

/** Decides a proposal and writes what was accepted in one transaction, or neither. */
export const decideProposal = (db: Database, asked: Decision): Promise<DecisionOutcome> =>
  inTransaction(db, async (tx) => {
    const decision = { ...asked, personId: (await holdRoot(tx, asked.personId)) ?? asked.personId };
    const state = await findState(tx, decision);
    if (state !== 'open') return { is: state === null ? 'unknown' : 'decided-before' };
    const outcome = decision.treatment && (await accept(tx, decision, decision.treatment));
    if (outcome?.is === 'faulty') return outcome;
    await markDecided(tx, decision);
    return { is: 'decided' };
  });
