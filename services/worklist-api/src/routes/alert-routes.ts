import { HttpProblem } from '@cordwatch/infra/service';
import { acknowledgeBodySchema, alertsQuerySchema, type RescanAlert } from '@cordwatch/worklist';
import { Router } from 'express';
import { parseInput } from '../http/parse-input.ts';
import { placeBehind } from '../http/place-behind.ts';
import { alertPathSchema } from '../requests.ts';
import { type Acknowledgement, acknowledgeAlert, alertPlaceOf, findAlert, readAlerts } from '../store/rescan-alerts.ts';
import type { Database } from '../store/tables.ts';
import type { Reading } from './reading.ts';

const unknownAlert = { status: 404, title: 'No such alert', type: 'urn:cordwatch:unknown-alert', where: 'alertId' };
const settledBefore = ({ acknowledged, resolved }: RescanAlert): HttpProblem =>
  new HttpProblem({
    status: 409,
    title: resolved ? 'The alert is withdrawn already' : 'Somebody has acknowledged the alert before',
    type: 'urn:cordwatch:alert-settled',
    where: 'alertId',
    ...(acknowledged ? { detail: `${acknowledged.by} acknowledged it at ${acknowledged.at}` } : {}),
  });

/** The same person saying the same again has an answer that was lost. */
const isRepeated = ({ state, acknowledged }: RescanAlert, { by, comment }: Acknowledgement): boolean =>
  state === 'acknowledged' && acknowledged?.by === by && acknowledged.comment === comment;

/** @throws HttpProblem 404 or 409 */
const acknowledge = async (db: Database, wanted: Acknowledgement): Promise<RescanAlert> => {
  const isDone = await acknowledgeAlert(db, wanted);
  const alert = await findAlert(db, wanted.alertId);
  if (!alert) throw new HttpProblem(unknownAlert);
  if (!isDone && !isRepeated(alert, wanted)) throw settledBefore(alert);
  return alert;
};

/** `GET /rescan-alerts` and `POST /rescan-alerts/{id}/acknowledge`. */
export const alertRoutes = ({ db, readerOf }: Reading): Router => {
  const router = Router();
  router.get('/api/v1/rescan-alerts', async (request, response) => {
    const query = parseInput(alertsQuerySchema, 'query', request.query);
    response.json(await readAlerts(db, query, placeBehind(query.cursor, alertPlaceOf)));
  });
  router.post('/api/v1/rescan-alerts/:alertId/acknowledge', async (request, response) => {
    const { alertId } = parseInput(alertPathSchema, 'path', request.params);
    const { comment } = parseInput(acknowledgeBodySchema, 'body', request.body ?? {});
    response.json(await acknowledge(db, { alertId, by: readerOf(request), comment }));
  });
  return router;
};
