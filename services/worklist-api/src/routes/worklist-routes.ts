import { Router } from 'express';
import { parseInput } from '../http/parse-input.ts';
import { placeBehind } from '../http/place-behind.ts';
import { listQuerySchema, nextBodySchema } from '../requests.ts';
import { claimNext } from '../store/claim-next.ts';
import { readStudy } from '../store/read-study.ts';
import { readWorklist } from '../store/read-worklist.ts';
import { readingPlaceOf } from '../store/reading-order.ts';
import { keepSkips } from '../store/readings.ts';
import type { Reading } from './reading.ts';

/** `GET /worklist` and `POST /worklist/next`. */
export const worklistRoutes = ({ db, quietSeconds, readerOf }: Reading): Router => {
  const router = Router();
  router.get('/api/v1/worklist', async (request, response) => {
    const { cursor, limit, ...filter } = parseInput(listQuerySchema, 'query', request.query);
    const asked = { filter, limit, after: placeBehind(cursor, readingPlaceOf) };
    response.json(await readWorklist(db, asked, { reader: readerOf(request), quietSeconds }));
  });
  router.post('/api/v1/worklist/next', async (request, response) => {
    const { leaseSeconds, after } = parseInput(nextBodySchema, 'body', request.body ?? {});
    await keepSkips(db, readerOf(request), after);
    const skipped = after.map(({ studyInstanceUid }) => studyInstanceUid);
    const taken = await claimNext(db, { reader: readerOf(request), leaseSeconds, skipped });
    const study = taken === null ? null : await readStudy(db, taken, quietSeconds);
    if (study) response.json(study.entry);
    else response.status(204).end();
  });
  return router;
};
