import type { Response } from '@cordwatch/dimse';
import type { Logger } from 'pino';
import type { IntakeStore } from '../intake-store.ts';
import type { Senders } from '../senders.ts';
import type { IncomingInstance } from './incoming-instance.ts';
import { answerTo, answerToFailure, type Failure, OVERLOADED } from './store-answer.ts';

export type Receiving = {
  readonly store: Pick<IntakeStore, 'storeOne'>;
  readonly senders: Senders;
  readonly logger: Logger;
};

/** Stores what has arrived whole, and says what the sender is told. Never rejects: what fails is answered too (M6). */
export async function receiveInstance(
  instance: IncomingInstance,
  sender: string,
  { store, senders, logger }: Receiving,
): Promise<Response> {
  if (instance.overloaded) return refuse(OVERLOADED);
  try {
    return answerTo(await store.storeOne('dimse', instance.finish(sender)));
  } catch (error) {
    const failure = answerToFailure(error);
    if (failure.refusal === null) logger.error({ error }, 'an instance could not be received');
    return refuse(failure);
  } finally {
    instance.letGo();
  }

  function refuse({ response, refusal }: Failure): Response {
    if (refusal) senders.refused('dimse', sender, refusal);
    return response;
  }
}
