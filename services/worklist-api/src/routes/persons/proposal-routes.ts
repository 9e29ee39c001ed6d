import { HttpProblem } from '@cordwatch/infra/service';
import { decideProposalSchema } from '@cordwatch/worklist';
import { Router } from 'express';
import { parseInput } from '../../http/parse-input.ts';
import { proposalPathSchema } from '../../requests.ts';
import { decideProposal } from '../../store/persons/proposals.ts';
import type { Reading } from '../reading.ts';
import { rootOr404, sendFaults } from './person-problems.ts';

const REFUSALS = {
  unknown: new HttpProblem({
    status: 404,
    title: 'No such treatment is proposed',
    type: 'urn:cordwatch:unknown-proposal',
    where: 'proposalId',
  }),
  'decided-before': new HttpProblem({
    status: 409,
    title: 'The proposal was decided before',
    type: 'urn:cordwatch:proposal-decided',
    where: 'proposalId',
  }),
};

/** `POST /persons/{id}/proposals/{id}`: a person accepts what a radiotherapy object says, completed and corrected, or dismisses it. */
export const proposalRoutes = ({ db, readerOf }: Reading): Router => {
  const router = Router();
  router.post('/api/v1/persons/:personId/proposals/:proposalId', async (request, response) => {
    const { personId, proposalId } = parseInput(proposalPathSchema, 'path', request.params);
    const body = parseInput(decideProposalSchema, 'body', request.body ?? {});
    const treatment = body.decision === 'accept' ? body.treatment : null;
    const root = await rootOr404(db, personId);
    const outcome = await decideProposal(db, { personId: root, proposalId, treatment, by: readerOf(request) });
    if (outcome.is === 'faulty') return sendFaults(response, outcome.faults);
    if (outcome.is !== 'decided') throw REFUSALS[outcome.is];
    response.status(204).end();
  });
  return router;
};
