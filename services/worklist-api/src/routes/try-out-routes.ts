import { HttpProblem } from '@cordwatch/infra/service';
import { tryOutBodySchema, tryOutQuerySchema } from '@cordwatch/worklist';
import { Router } from 'express';
import { parseInput } from '../http/parse-input.ts';
import { placeBehind } from '../http/place-behind.ts';
import { ruleSetPathSchema } from '../requests.ts';
import { changePlaceOf, readChanges } from '../store/try-out-changes.ts';
import { askTryOut, latestTryOut } from '../store/try-outs.ts';
import type { Reading } from './reading.ts';
import { ruleSetOr404 } from './rule-set-routes.ts';

const notNow = {
  status: 409,
  title: 'The rule set cannot be tried out now',
  type: 'urn:cordwatch:try-out-refused',
  detail: 'A try-out of this version is not finished yet, or no rules are in force to compare with',
};

const neverTriedOut = {
  status: 404,
  title: 'The rule set was never tried out',
  type: 'urn:cordwatch:never-tried-out',
  where: 'version',
};

/** `POST /rule-sets/{version}/try-out` and `GET /rule-sets/{version}/try-out`. */
export const tryOutRoutes = ({ db, readerOf }: Reading): Router => {
  const router = Router();
  router.post('/api/v1/rule-sets/:version/try-out', async (request, response) => {
    const { version } = parseInput(ruleSetPathSchema, 'path', request.params);
    const { sample } = parseInput(tryOutBodySchema, 'body', request.body ?? {});
    await ruleSetOr404(db, version);
    const tryOut = await askTryOut(db, { version, sample, reader: readerOf(request) });
    if (!tryOut) throw new HttpProblem(notNow);
    response.status(202).json(tryOut);
  });
  router.get('/api/v1/rule-sets/:version/try-out', async (request, response) => {
    const { version } = parseInput(ruleSetPathSchema, 'path', request.params);
    const { cursor, ...wanted } = parseInput(tryOutQuerySchema, 'query', request.query);
    const after = placeBehind(cursor, changePlaceOf);
    const tryOut = await latestTryOut(db, version);
    if (!tryOut) throw new HttpProblem(neverTriedOut);
    response.json({ ...tryOut, ...(await readChanges(db, { ...wanted, after, tryOutId: tryOut.tryOutId })) });
  });
  return router;
};
