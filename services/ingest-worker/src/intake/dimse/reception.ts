import type { PresentationContext, Response, StoreRequest } from '@cordwatch/dimse';
import type { Logger } from 'pino';
import type { HeldHeaders } from '../held-headers.ts';
import type { IntakeStore } from '../intake-store.ts';
import type { Senders } from '../senders.ts';
import { IncomingInstance } from './incoming-instance.ts';
import { answerTo, answerToFailure, type Failure, OVERLOADED } from './store-answer.ts';

export type Receiving = {
  readonly store: Pick<IntakeStore, 'storeOne'>;
  readonly senders: Senders;
  readonly logger: Logger;
};

export type ReceptionParts = Receiving & { readonly heldHeaders: HeldHeaders };

/**
 * One C-STORE from its command to its answer. The header is read while the pixels still arrive, and stored when the data set
 * is whole: what a sender breaks off in the middle of, nobody may count on.
 */
export class Reception {
  readonly #instance: IncomingInstance;
  readonly #sender: string;
  readonly #receiving: Receiving;
  #answer: Promise<Response> | null = null;

  constructor(request: StoreRequest, context: PresentationContext, sender: string, parts: ReceptionParts) {
    this.#instance = new IncomingInstance(request, context, parts.heldHeaders);
    this.#sender = sender;
    this.#receiving = parts;
  }

  push(bytes: Uint8Array): void {
    this.#instance.push(bytes);
  }

  /** The data set is whole. Never rejects: what fails is answered too (M6). */
  end(): Promise<Response> {
    this.#answer ??= this.#store();
    return this.#answer;
  }

  /** The association is over. Resolves when what was being stored is stored, or is not. */
  async abandon(): Promise<void> {
    if (this.#answer === null) this.#instance.letGo();
    else await this.#answer;
  }

  async #store(): Promise<Response> {
    if (this.#instance.overloaded) return this.#refuse(OVERLOADED);
    try {
      const { store } = this.#receiving;
      return answerTo(await store.storeOne('dimse', this.#instance.offer(this.#sender)));
    } catch (error) {
      const failure = answerToFailure(error);
      if (failure.refusal === null) this.#receiving.logger.error({ error }, 'an instance could not be received');
      return this.#refuse(failure);
    } finally {
      this.#instance.letGo();
    }
  }

  #refuse({ response, refusal }: Failure): Response {
    if (refusal) this.#receiving.senders.refused('dimse', this.#sender, refusal);
    return response;
  }
}
