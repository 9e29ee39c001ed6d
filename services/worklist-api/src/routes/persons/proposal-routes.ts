import { type ClinicalContext, type Fault, mergeContext, type Treatment } from '@cordwatch/clinical-context';
import { HttpProblem } from '@cordwatch/infra/service';
import { decideProposalSchema } from '@cordwatch/worklist';
import { Router } from 'express';
import { parseInput } from '../../http/parse-input.ts';
import { proposalPathSchema } from '../../requests.ts';
import { changeContext } from '../../store/persons/change-context.ts';
import { decideProposal, findProposal } from '../../store/persons/proposals.ts';
import type { Database } from '../../store/tables.ts';
import type { Reading } from '../reading.ts';
import { rootOr404, sendFaults } from './person-problems.ts';

const unknownProposal = {
  status: 404,
  title: 'No such treatment is proposed',
  type: 'urn:cordwatch:unknown-proposal',
  where: 'proposalId',
};
const decidedBefore = {
  status: 409,
  title: 'The proposal was decided before',
  type: 'urn:cordwatch:proposal-decided',
  where: 'proposalId',
};

type Decision = { readonly personId: string; readonly proposalId: string; readonly by: string };

/** What of it cannot be true; then nothing was stored. Accepting twice stores it once: the treatment keeps its id. */
const accept = async (db: Database, { personId, by }: Decision, treatment: Treatment): Promise<readonly Fault[]> => {
  const change = (known: ClinicalContext) => mergeContext(known, { treatments: [treatment] });
  const wanted = { personId, revision: null, via: 'proposal', note: null, writtenBy: by, change } as const;
  const outcome = await changeContext(db, wanted);
  return outcome.is === 'faulty' ? outcome.faults : [];
};

/** @throws HttpProblem 404 or 409 */
const openOr409 = async (db: Database, { personId, proposalId }: Decision): Promise<void> => {
  const proposal = await findProposal(db, personId, proposalId);
  if (!proposal) throw new HttpProblem(unknownProposal);
  if (proposal.state !== 'open') throw new HttpProblem(decidedBefore);
};

/** `POST /persons/{id}/proposals/{id}`: a person accepts what a radiotherapy object says, completed and corrected, or dismisses it. */
export const proposalRoutes = ({ db, readerOf }: Reading): Router => {
  const router = Router();
  router.post('/api/v1/persons/:personId/proposals/:proposalId', async (request, response) => {
    const path = parseInput(proposalPathSchema, 'path', request.params);
    const body = parseInput(decideProposalSchema, 'body', request.body ?? {});
    const decision = { ...path, personId: await rootOr404(db, path.personId), by: readerOf(request) };
    await openOr409(db, decision);
    const faults = body.decision === 'accept' ? await accept(db, decision, body.treatment) : [];
    if (faults.length > 0) return sendFaults(response, faults);
    await decideProposal(db, { ...decision, state: body.decision === 'accept' ? 'accepted' : 'dismissed' });
    response.status(204).end();
  });
  return router;
};
