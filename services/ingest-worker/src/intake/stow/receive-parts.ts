import { HttpProblem, isDatabaseUnavailable } from '@cordwatch/infra/service';
import type { Request } from 'express';
import { pass } from '../../passage.ts';
import type { IntakeStore } from '../intake-store.ts';
import type { Offer } from '../offer.ts';
import { boundaryOf } from './boundary-of.ts';
import { readParts, type StowLimits, tooLarge } from './read-parts.ts';
import { atPace, type Pace } from './sender-pace.ts';
import { type JudgedPart, judgePart, notNow, type StoreOutcome, storeOutcome } from './store-outcome.ts';

export type ReceiveOptions = StowLimits & Pace & { readonly store: IntakeStore };

/**
 * Stores the parts of a request as they arrive, and says of each what became of it, in their order.
 * @throws HttpProblem when the request is none; the database's error when nothing, or not everything, was read and stored.
 */
export async function receiveParts(request: Request, sender: string, options: ReceiveOptions): Promise<StoreOutcome[]> {
  const studyUid = studyUidOf(request);
  const boundary = boundaryOf(request.headers);
  if (Number(request.headers['content-length'] ?? 0) > options.maxBodyBytes)
    throw tooLarge(options.maxBodyBytes, 'bytes');
  const instances: JudgedPart['instance'][] = [];
  const outcomes: StoreOutcome[] = [];
  let allRead = false;
  try {
    await options.store.storeAll('stow', offers(), (_offer, outcome) => {
      outcomes.push(storeOutcome(instances[outcomes.length] ?? null, outcome));
    });
  } catch (error) {
    // Every part is known, and some are on disk: each gets its own answer. Otherwise the whole is to be sent again.
    if (!(isDatabaseUnavailable(error) && allRead && outcomes.length > 0)) throw error;
  }
  return [...outcomes, ...instances.slice(outcomes.length).map(notNow)];

  async function* offers(): AsyncGenerator<Offer> {
    for await (const read of readParts(atPace(bodyOf(request), options), boundary, options)) {
      const { part, instance } = judgePart(read, studyUid);
      pass('stow: part read');
      instances.push(instance);
      yield { ...part, sender };
    }
    allRead = true;
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
