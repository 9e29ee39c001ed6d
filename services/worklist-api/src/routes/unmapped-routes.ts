import { unmappedQuerySchema } from '@cordwatch/worklist';
import { Router } from 'express';
import { parseInput } from '../http/parse-input.ts';
import { readUnmapped } from '../store/unmapped.ts';
import type { Reading } from './reading.ts';

/** `GET /unmapped` */
export const unmappedRoutes = ({ db }: Reading): Router => {
  const router = Router();
  router.get('/api/v1/unmapped', async (request, response) => {
    const { limit } = parseInput(unmappedQuerySchema, 'query', request.query);
    response.json(await readUnmapped(db, limit));
  });
  return router;
};
