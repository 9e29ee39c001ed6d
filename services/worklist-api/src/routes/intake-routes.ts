import { Router } from 'express';
import { readDoubts, readOpenReasons, readQueue } from '../store/intake/intake-state.ts';
import { readSenders } from '../store/intake/senders.ts';
import type { Reading } from './reading.ts';

const MOST_SENDERS = 500;

/** `GET /intake`: who sends, what became of it, what waits. */
export const intakeRoutes = ({ db }: Reading): Router => {
  const router = Router();
  router.get('/api/v1/intake', async (_request, response) => {
    const [heard, queue, doubts, quarantine] = await Promise.all([
      readSenders(db, MOST_SENDERS),
      readQueue(db),
      readDoubts(db),
      readOpenReasons(db),
    ]);
    response.json({ ...heard, queue, doubts, quarantine });
  });
  return router;
};
