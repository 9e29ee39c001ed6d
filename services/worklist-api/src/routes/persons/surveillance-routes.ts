import { HttpProblem } from '@cordwatch/infra/service';
import { surveillanceQuerySchema } from '@cordwatch/worklist';
import { Router } from 'express';
import { parseInput } from '../../http/parse-input.ts';
import { readAdherence, readSurveillance, slotPlaceOf } from '../../store/persons/surveillance.ts';
import type { Reading } from '../reading.ts';

const unknownCursor = {
  status: 400,
  title: 'The cursor is not one of ours',
  type: 'urn:cordwatch:invalid-cursor',
  wanted: 'the `next` of a page, unchanged',
  where: 'cursor',
};

/** `GET /surveillance` and `GET /surveillance/adherence`. */
export const surveillanceRoutes = ({ db }: Reading): Router => {
  const router = Router();
  router.get('/api/v1/surveillance', async (request, response) => {
    const query = parseInput(surveillanceQuerySchema, 'query', request.query);
    const after = query.cursor === undefined ? null : slotPlaceOf(query.cursor);
    if (query.cursor !== undefined && after === null) throw new HttpProblem(unknownCursor);
    response.json(await readSurveillance(db, query, after));
  });
  router.get('/api/v1/surveillance/adherence', async (_request, response) => {
    response.json(await readAdherence(db));
  });
  return router;
};
