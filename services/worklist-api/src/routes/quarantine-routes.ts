import { HttpProblem, sendProblem } from '@cordwatch/infra/service';
import {
  dismissBodySchema,
  type QuarantineItem,
  quarantineQuerySchema,
  replayAllBodySchema,
} from '@cordwatch/worklist';
import { type Response, Router } from 'express';
import { parseInput } from '../http/parse-input.ts';
import { placeBehind } from '../http/place-behind.ts';
import { quarantinePathSchema } from '../requests.ts';
import { findQuarantined, quarantinePlaceOf, readQuarantine } from '../store/intake/quarantine.ts';
import { askReplay, askReplays, type Dismissal, dismiss } from '../store/intake/quarantine-decisions.ts';
import type { Database } from '../store/tables.ts';
import type { Reading } from './reading.ts';

const MOST_REPLAYS = 1_000;
const UNKNOWN = {
  status: 404,
  title: 'Nothing of that number is in quarantine',
  type: 'urn:cordwatch:unknown-quarantined',
};

/** @throws HttpProblem 404 */
const itemOr404 = async (db: Database, quarantineId: string): Promise<QuarantineItem> => {
  const item = await findQuarantined(db, quarantineId);
  if (!item) throw new HttpProblem({ ...UNKNOWN, where: 'quarantineId' });
  return item;
};

const stateInWords = ({ state, held, asked, decided }: QuarantineItem): string => {
  if (state !== 'open') return `It is ${state} already${decided ? `, by ${decided.by} at ${decided.at}` : ''}`;
  if (asked) return `${asked.by} asked for a replay at ${asked.at}, and a worker has it in hands`;
  return held === 'nothing'
    ? 'Nothing of the object is held, so there is nothing to read again'
    : 'It has just changed';
};

/** The state in force is an extension member, so that the screen can show it without reading prose. */
const sendStateProblem = (response: Response, item: QuarantineItem): void =>
  sendProblem(
    response,
    {
      status: 409,
      title: 'The object in quarantine is not in a state for that',
      type: 'urn:cordwatch:quarantine-state',
      detail: stateInWords(item),
      where: 'quarantineId',
    },
    { item },
  );

/** The same person saying the same again has an answer that was lost. */
const isRepeated = ({ state, decided }: QuarantineItem, { by, because }: Dismissal): boolean =>
  state === 'dismissed' && decided?.by === by && decided.because === because;

const decisionRoutes = ({ db, readerOf }: Reading): Router => {
  const router = Router();
  router.post('/api/v1/quarantine/:quarantineId/replay', async (request, response) => {
    const { quarantineId } = parseInput(quarantinePathSchema, 'path', request.params);
    const isAsked = await askReplay(db, { quarantineId, by: readerOf(request) });
    const item = await itemOr404(db, quarantineId);
    if (isAsked || item.asked) response.json(item);
    else sendStateProblem(response, item);
  });
  router.post('/api/v1/quarantine/:quarantineId/dismiss', async (request, response) => {
    const { quarantineId } = parseInput(quarantinePathSchema, 'path', request.params);
    const { reason: because } = parseInput(dismissBodySchema, 'body', request.body ?? {});
    const dismissal = { quarantineId, by: readerOf(request), because };
    const isDone = await dismiss(db, dismissal);
    const item = await itemOr404(db, quarantineId);
    if (isDone || isRepeated(item, dismissal)) response.json(item);
    else sendStateProblem(response, item);
  });
  return router;
};

/** `GET /quarantine`, `POST /quarantine/replay`, `POST /quarantine/{id}/replay` and `.../dismiss`. */
export const quarantineRoutes = (reading: Reading): Router => {
  const { db, readerOf } = reading;
  const router = Router();
  router.get('/api/v1/quarantine', async (request, response) => {
    const query = parseInput(quarantineQuerySchema, 'query', request.query);
    response.json(await readQuarantine(db, query, placeBehind(query.cursor, quarantinePlaceOf)));
  });
  router.post('/api/v1/quarantine/replay', async (request, response) => {
    const wanted = parseInput(replayAllBodySchema, 'body', request.body ?? {});
    response.json(await askReplays(db, wanted, { by: readerOf(request), atMost: MOST_REPLAYS }));
  });
  return router.use(decisionRoutes(reading));
};
