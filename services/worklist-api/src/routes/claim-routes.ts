import { sendProblem } from '@cordwatch/infra/service';
import type { WorklistRow } from '@cordwatch/worklist';
import { type Response, Router } from 'express';
import { parseInput } from '../http/parse-input.ts';
import { claimBodySchema, releaseBodySchema, studyPathSchema } from '../requests.ts';
import { claimStudy, releaseStudy } from '../store/claims.ts';
import type { Reading } from './reading.ts';
import { studyOr404 } from './study-routes.ts';

type ClaimInForce = WorklistRow['claim'];

/** The holder is an extension member, so that the screen can say who and until when without reading prose. */
const sendHeldProblem = (response: Response, claim: ClaimInForce): void => {
  const detail = claim
    ? `${claim.by} holds the study until ${claim.until}, epoch ${claim.epoch}`
    : 'Nobody holds the study now';
  const problem = { status: 409, title: 'The claim is not yours', type: 'urn:cordwatch:claim-held', detail };
  sendProblem(response, problem, { claim });
};

/** `POST /studies/{uid}/claim` and `DELETE /studies/{uid}/claim`. */
export const claimRoutes = (reading: Reading): Router => {
  const { db, readerOf } = reading;
  const router = Router();
  router.post('/api/v1/studies/:uid/claim', async (request, response) => {
    const { uid: studyInstanceUid } = parseInput(studyPathSchema, 'path', request.params);
    const { leaseSeconds } = parseInput(claimBodySchema, 'body', request.body ?? {});
    const claim = await claimStudy(db, { studyInstanceUid, reader: readerOf(request), leaseSeconds });
    if (claim) response.json(claim);
    else sendHeldProblem(response, (await studyOr404(reading, studyInstanceUid)).entry.claim);
  });
  router.delete('/api/v1/studies/:uid/claim', async (request, response) => {
    const { uid: studyInstanceUid } = parseInput(studyPathSchema, 'path', request.params);
    const { epoch } = parseInput(releaseBodySchema, 'body', request.body ?? {});
    const released = await releaseStudy(db, { studyInstanceUid, reader: readerOf(request), epoch });
    if (released) response.status(204).end();
    else sendHeldProblem(response, (await studyOr404(reading, studyInstanceUid)).entry.claim);
  });
  return router;
};
