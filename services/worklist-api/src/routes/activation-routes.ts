import { HttpProblem, type ProblemDetails } from '@cordwatch/infra/service';
import { activateBodySchema } from '@cordwatch/worklist';
import { Router } from 'express';
import { parseInput } from '../http/parse-input.ts';
import { ruleSetPathSchema } from '../requests.ts';
import { type ActivationOutcome, activate } from '../store/activations.ts';
import type { Reading } from './reading.ts';
import { ruleSetOr404 } from './rule-set-routes.ts';

const inForce: ProblemDetails = {
  status: 409,
  title: 'The rule set is in force already',
  type: 'urn:cordwatch:rule-set-in-force',
};

const notTriedOut = (against: string | null): ProblemDetails => ({
  status: 409,
  title: 'Nobody has seen yet which verdicts would change',
  type: 'urn:cordwatch:not-tried-out',
  wanted: `a finished try-out of this version over all studies against ${against ?? 'the rules in force'}, or an override with its reason`,
});

const problemOf = (refused: Exclude<ActivationOutcome, { is: 'activated' }>): ProblemDetails =>
  refused.is === 'in-force' ? inForce : notTriedOut(refused.against);

/** `POST /rule-sets/{version}/activate`. An older version is activated in the same way: that is the way back. */
export const activationRoutes = ({ db, readerOf }: Reading): Router => {
  const router = Router();
  router.post('/api/v1/rule-sets/:version/activate', async (request, response) => {
    const { version } = parseInput(ruleSetPathSchema, 'path', request.params);
    const { note, override } = parseInput(activateBodySchema, 'body', request.body ?? {});
    await ruleSetOr404(db, version);
    const wanted = { version, note, reader: readerOf(request), overrideReason: override?.reason ?? null };
    const outcome = await activate(db, wanted);
    if (outcome.is !== 'activated') throw new HttpProblem(problemOf(outcome));
    response.json(outcome.activation);
  });
  return router;
};
