import { isIP } from 'node:net';
import { HttpProblem } from '@cordwatch/infra/service';
import { type Request, type Response, Router } from 'express';
import { pass } from '../../passage.ts';
import type { Senders } from '../senders.ts';
import { type ReceiveOptions, receiveParts } from './receive-parts.ts';
import { refusalOf } from './refusal-of.ts';
import { storeResponse, storeStatus } from './store-response.ts';

export type StowOptions = ReceiveOptions & {
  readonly senders: Pick<Senders, 'refused'>;
  /** More requests at a time than this are asked to come back. */
  readonly maxRequests: number;
};

/** Store Instances (PS3.18 10.5): `POST /dicom-web/studies` and `POST /dicom-web/studies/{uid}`. */
export function stowRoutes(options: StowOptions): Router {
  const router = Router();
  let running = 0;
  router.post('/dicom-web/studies{/:studyInstanceUid}', async (request, response) => {
    running += 1;
    response.once('close', () => {
      running -= 1;
    });
    await answer(request, response, running <= options.maxRequests ? options : { ...options, busy: true });
  });
  return router;
}

async function answer(request: Request, response: Response, options: StowOptions & { busy?: true }): Promise<void> {
  const sender = senderOf(request);
  try {
    if (options.busy) throw busy(options.maxRequests);
    const outcomes = await receiveParts(request, sender, options);
    pass('stow: to be answered');
    response.status(storeStatus(outcomes)).setHeader('Content-Type', 'application/dicom+json');
    response.end(JSON.stringify(storeResponse(outcomes)), () => pass('stow: answered'));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) options.senders.refused('stow', sender, refusal);
    // What is left of the body is not waited for.
    if (!request.readableEnded) response.setHeader('Connection', 'close');
    throw error;
  }
}

/** The address that connected, to us or to the API on this machine that passes it on. */
const senderOf = ({ ip, socket }: Request): string => (ip && isIP(ip) ? ip : (socket.remoteAddress ?? 'unknown'));

const busy = (maxRequests: number): HttpProblem =>
  new HttpProblem({
    status: 503,
    title: 'Too many senders at a time',
    type: 'urn:cordwatch:busy',
    wanted: `at most ${maxRequests} requests at a time`,
    headers: { 'Retry-After': '5' },
  });
