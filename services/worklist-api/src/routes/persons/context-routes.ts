import type { ClinicalContext } from '@cordwatch/clinical-context';
import { type ContextPage, pinBaselineSchema, putContextSchema } from '@cordwatch/worklist';
import { type Response, Router } from 'express';
import { parseInput } from '../../http/parse-input.ts';
import { personPathSchema, revisionBodySchema } from '../../requests.ts';
import { type ContextChange, changeContext } from '../../store/persons/change-context.ts';
import { findContext, listRevisions } from '../../store/persons/contexts.ts';
import type { Database } from '../../store/tables.ts';
import type { Reading } from '../reading.ts';
import { rootOr404, sendFaults, sendSuperseded } from './person-problems.ts';

const pageOf = async (db: Database, personId: string): Promise<ContextPage> => ({
  personId,
  ...(await findContext(db, personId)),
  revisions: await listRevisions(db, personId),
});

const sendOutcome = async (db: Database, response: Response, wanted: ContextChange): Promise<void> => {
  const outcome = await changeContext(db, wanted);
  if (outcome.is === 'faulty') sendFaults(response, outcome.faults);
  else if (outcome.is === 'superseded') sendSuperseded(response, outcome.known.revision);
  else response.json(await pageOf(db, wanted.personId));
};

const pinned = (pinnedBaseline: ClinicalContext['pinnedBaseline']) => (known: ClinicalContext) => ({
  ...known,
  pinnedBaseline,
});

/** `GET` and `PUT /persons/{id}/context`, `PUT` and `DELETE /persons/{id}/baseline`. */
export const contextRoutes = ({ db, readerOf }: Reading): Router => {
  const router = Router();
  router.get('/api/v1/persons/:personId/context', async (request, response) => {
    const { personId } = parseInput(personPathSchema, 'path', request.params);
    response.json(await pageOf(db, await rootOr404(db, personId)));
  });
  router.put('/api/v1/persons/:personId/context', async (request, response) => {
    const { personId } = parseInput(personPathSchema, 'path', request.params);
    const { revision, context, note } = parseInput(putContextSchema, 'body', request.body ?? {});
    const change = { personId: await rootOr404(db, personId), revision, note, change: () => context };
    await sendOutcome(db, response, { ...change, via: 'form', writtenBy: readerOf(request) });
  });
  router.put('/api/v1/persons/:personId/baseline', async (request, response) => {
    const { personId } = parseInput(personPathSchema, 'path', request.params);
    const { revision, ...pin } = parseInput(pinBaselineSchema, 'body', request.body ?? {});
    const change = { personId: await rootOr404(db, personId), revision, note: null, change: pinned(pin) };
    await sendOutcome(db, response, { ...change, via: 'baseline', writtenBy: readerOf(request) });
  });
  router.delete('/api/v1/persons/:personId/baseline', async (request, response) => {
    const { personId } = parseInput(personPathSchema, 'path', request.params);
    const { revision } = parseInput(revisionBodySchema, 'body', request.body ?? {});
    const change = { personId: await rootOr404(db, personId), revision, note: null, change: pinned(null) };
    await sendOutcome(db, response, { ...change, via: 'baseline', writtenBy: readerOf(request) });
  });
  return router;
};
