import { HttpProblem } from '@cordwatch/infra/service';
import { activatePriorityBodySchema, defaultPriorityPolicy, replay, replayBodySchema } from '@cordwatch/worklist';
import { Router } from 'express';
import { parseInput } from '../http/parse-input.ts';
import { activatePriority, findArrivals, findReadings, listPriorityPolicies } from '../store/priority-policies.ts';
import type { Reading } from './reading.ts';

/** Enough for a large department's quarter, and few enough that one request stays short. */
const MOST_ARRIVALS = 20_000;

const versionTaken = {
  status: 409,
  title: 'The version names another policy',
  type: 'urn:cordwatch:priority-policy-exists',
  detail: 'A policy is never changed: give this one a version of its own',
  where: 'policy.version',
};

const isTaken = (policy: { readonly version: string }): boolean =>
  policy.version === defaultPriorityPolicy.version && JSON.stringify(policy) !== JSON.stringify(defaultPriorityPolicy);

/** `GET /priority-policies`, `POST /priority-policies/activate`, `POST /priority-policies/replay`. */
export const priorityRoutes = ({ db, readerOf }: Reading): Router => {
  const router = Router();
  router.get('/api/v1/priority-policies', async (_request, response) => {
    response.json(await listPriorityPolicies(db));
  });
  router.post('/api/v1/priority-policies/activate', async (request, response) => {
    const { policy, note } = parseInput(activatePriorityBodySchema, 'body', request.body ?? {});
    if (isTaken(policy) || !(await activatePriority(db, { policy, note, by: readerOf(request) })))
      throw new HttpProblem(versionTaken);
    response.status(201).json(await listPriorityPolicies(db));
  });
  router.post('/api/v1/priority-policies/replay', async (request, response) => {
    const { policy, days } = parseInput(replayBodySchema, 'body', request.body ?? {});
    const arrivals = await findArrivals(db, days, MOST_ARRIVALS);
    const studies = arrivals.map(({ studyInstanceUid }) => studyInstanceUid);
    response.json(replay(arrivals, await findReadings(db, studies), policy));
  });
  return router;
};
