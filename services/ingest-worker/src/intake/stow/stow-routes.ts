import { HttpProblem, isDatabaseUnavailable } from '@cordwatch/infra/service';
import { type Request, type RequestHandler, Router } from 'express';
import type { IntakeStore } from '../intake-store.ts';
import type { Senders } from '../senders.ts';
import { boundaryOf } from './boundary-of.ts';
import { readParts, type StowLimits, tooLarge } from './read-parts.ts';
import { judgePart, type StoreOutcome } from './store-outcome.ts';
import { storeResponse, storeStatus } from './store-response.ts';

export type StowOptions = StowLimits & {
  readonly store: IntakeStore;
  readonly senders: Senders;
  readonly maxRequests: number;
  /** A sender that stays silent this long is cut off. */
  readonly idleMs: number;
};

/** Store Instances (PS3.18 10.5): `POST /dicom-web/studies` and `POST /dicom-web/studies/{uid}`. */
export function stowRoutes(options: StowOptions): Router {
  const router = Router();
  router.post('/dicom-web/studies{/:studyInstanceUid}', atMost(options.maxRequests), async (request, response) => {
    const outcomes = await receive(request, options);
    response.status(storeStatus(outcomes)).setHeader('Content-Type', 'application/dicom+json');
    response.end(JSON.stringify(storeResponse(outcomes)));
  });
  return router;
}

async function receive(request: Request, options: StowOptions): Promise<StoreOutcome[]> {
  const studyUid = studyUidOf(request);
  const sender = request.socket.remoteAddress ?? 'unknown';
  const boundary = boundaryOf(request.headers);
  if (Number(request.headers['content-length'] ?? 0) > options.maxBodyBytes)
    throw tooLarge(options.maxBodyBytes, 'bytes');
  request.setTimeout(options.idleMs, () => request.destroy());
  const outcomes: StoreOutcome[] = [];
  try {
    await options.store.storeAll('stow', parts());
  } catch (error) {
    if (isDatabaseUnavailable(error)) options.senders.refused('stow', sender, 'DATABASE_DOWN');
    throw error;
  }
  return outcomes;

  async function* parts() {
    for await (const part of readParts(bodyOf(request), boundary, options)) {
      const judged = judgePart(part, studyUid);
      outcomes.push(judged.outcome);
      yield { ...judged.part, sender };
    }
  }
}

/** Leaves the connection open when we stop reading early: the answer has yet to go out on it. */
async function* bodyOf(request: Request): AsyncGenerator<Buffer> {
  try {
    yield* request.iterator({ destroyOnReturn: false });
  } catch {
    throw new HttpProblem({ status: 400, title: 'The sender hung up', type: 'urn:cordwatch:hung-up' });
  }
}

function studyUidOf({ params }: Request): string | undefined {
  const uid = params.studyInstanceUid;
  if (uid === undefined) return undefined;
  if (typeof uid === 'string' && /^[0-9.]{1,64}$/.test(uid)) return uid;
  const came = 'something else';
  throw new HttpProblem({ status: 400, title: 'The path names no study', wanted: 'a UID of digits and dots', came });
}

/** More senders at a time than this are asked to come back. */
function atMost(maxRequests: number): RequestHandler {
  let running = 0;
  return (_request, response, next) => {
    if (running >= maxRequests) throw busy(maxRequests);
    running += 1;
    response.once('close', () => {
      running -= 1;
    });
    next();
  };
}

const busy = (maxRequests: number): HttpProblem =>
  new HttpProblem({
    status: 503,
    title: 'Too many senders at a time',
    type: 'urn:cordwatch:busy',
    wanted: `at most ${maxRequests} requests at a time`,
    headers: { 'Retry-After': '5', Connection: 'close' },
  });
