import { HttpProblem } from '@cordwatch/infra/service';
import { whyAbove } from '@cordwatch/worklist';
import { Router } from 'express';
import { parseInput } from '../http/parse-input.ts';
import { studyPathSchema, whyQuerySchema } from '../requests.ts';
import { markRead, undoRead } from '../store/readings.ts';
import type { Reading } from './reading.ts';
import { studyOr404 } from './study-routes.ts';

const READ_REFUSALS = {
  'claimed-by-another': {
    status: 409,
    title: 'Another reader holds the study',
    type: 'urn:cordwatch:claim-held',
    where: 'uid',
  },
};

/** `POST` and `DELETE /studies/{uid}/read`: both may be said twice. `GET /worklist/why`. */
export const finishRoutes = (reading: Reading): Router => {
  const { db, readerOf } = reading;
  const router = Router();
  router.post('/api/v1/studies/:uid/read', async (request, response) => {
    const { uid } = parseInput(studyPathSchema, 'path', request.params);
    await studyOr404(reading, uid);
    const outcome = await markRead(db, uid, readerOf(request));
    if (outcome === 'claimed-by-another') throw new HttpProblem(READ_REFUSALS[outcome]);
    response.json((await studyOr404(reading, uid)).entry);
  });
  router.delete('/api/v1/studies/:uid/read', async (request, response) => {
    const { uid } = parseInput(studyPathSchema, 'path', request.params);
    await studyOr404(reading, uid);
    await undoRead(db, uid, readerOf(request));
    response.json((await studyOr404(reading, uid)).entry);
  });
  router.get('/api/v1/worklist/why', async (request, response) => {
    const { above, below } = parseInput(whyQuerySchema, 'query', request.query);
    const [one, other] = [await studyOr404(reading, above), await studyOr404(reading, below)];
    response.json(whyAbove(one.entry, other.entry));
  });
  return router;
};
