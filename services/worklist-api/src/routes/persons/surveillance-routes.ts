import { surveillanceQuerySchema } from '@cordwatch/worklist';
import { Router } from 'express';
import { parseInput } from '../../http/parse-input.ts';
import { placeBehind } from '../../http/place-behind.ts';
import { readAdherence, readSurveillance, slotPlaceOf } from '../../store/persons/surveillance.ts';
import type { Reading } from '../reading.ts';

/** `GET /surveillance` and `GET /surveillance/adherence`. */
export const surveillanceRoutes = ({ db }: Reading): Router => {
  const router = Router();
  router.get('/api/v1/surveillance', async (request, response) => {
    const query = parseInput(surveillanceQuerySchema, 'query', request.query);
    response.json(await readSurveillance(db, query, placeBehind(query.cursor, slotPlaceOf)));
  });
  router.get('/api/v1/surveillance/adherence', async (_request, response) => {
    response.json(await readAdherence(db));
  });
  return router;
};
