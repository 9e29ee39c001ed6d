import type { AssociateRequest } from './associate-request.ts';
import type { Effect } from './effect.ts';
import { MessageReader, type Operation } from './message-reader.ts';
import type { NegotiatedContext } from './presentation-contexts.ts';
import { C_CANCEL_RQ, C_ECHO_RQ, C_STORE_RQ, type StoreRequest, storeRequest } from './request.ts';
import { type Response, responsePdus, SOP_CLASS_NOT_SUPPORTED, SUCCESS, UNRECOGNISED_OPERATION } from './response.ts';
import { VERIFICATION } from './uids.ts';

/** The services of an accepted association: C-ECHO is answered here, C-STORE by the caller, the rest is refused. */
export class OpenAssociation {
  readonly messages: MessageReader;
  readonly #maxPduBytes: number;
  readonly #tell: (effect: Effect) => void;
  /** The C-STORE in progress; null while another command is. */
  #store: (Operation & { readonly request: StoreRequest }) | null = null;

  constructor(request: AssociateRequest, negotiated: readonly NegotiatedContext[], tell: (effect: Effect) => void) {
    const { calledAeTitle, callingAeTitle, user } = request;
    const contexts = negotiated.filter(({ result }) => result === 0);
    this.#maxPduBytes = user.maxPduBytes;
    this.#tell = tell;
    this.messages = new MessageReader(contexts, {
      command: (operation) => this.#begin(operation),
      data: (bytes) => this.#store && tell({ is: 'data', bytes }),
      messageEnded: (operation) => this.#end(operation),
    });
    tell({ is: 'associated', association: { calledAeTitle, callingAeTitle, contexts } });
  }

  get responseOwed(): boolean {
    return this.messages.responseOwed;
  }

  get heldBytes(): number {
    return this.messages.heldBytes;
  }

  respond(response: Response): void {
    if (this.#store && this.responseOwed) this.#answer(this.#store, response);
  }

  #begin({ request, context }: Operation): void {
    this.#store = null;
    if (request.field !== C_STORE_RQ) return;
    const store = storeRequest(request);
    if (context.abstractSyntaxUid === VERIFICATION) return;
    this.#store = { request: store, context };
    this.#tell({ is: 'storeBegun', request: store, context });
  }

  #end(operation: Operation): void {
    const { field } = operation.request;
    if (this.#store) this.#tell({ is: 'storeEnded' });
    // A C-CANCEL has no response of its own, and nothing here can be cancelled (PS3.7 9.3.2.3).
    else if (field === C_CANCEL_RQ) this.messages.answered();
    else if (field === C_ECHO_RQ) this.#echo(operation);
    else this.#refuse(operation, field === C_STORE_RQ ? SOP_CLASS_NOT_SUPPORTED : UNRECOGNISED_OPERATION);
  }

  #echo(operation: Operation): void {
    if (operation.context.abstractSyntaxUid === VERIFICATION) {
      this.#answer(operation, { status: SUCCESS });
      this.#tell({ is: 'echoed' });
    } else this.#refuse(operation, UNRECOGNISED_OPERATION);
  }

  #refuse(operation: Operation, status: number): void {
    this.#answer(operation, { status });
    this.#tell({ is: 'unsupported' });
  }

  #answer({ request, context }: Operation, response: Response): void {
    this.#store = null;
    this.messages.answered();
    const to = { contextId: context.id, maxPduBytes: this.#maxPduBytes };
    this.#tell({ is: 'send', bytes: responsePdus(request, response, to) });
  }
}
