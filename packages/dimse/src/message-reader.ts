import { readCommandSet } from './command-set.ts';
import type { PresentationContext } from './effect.ts';
import { GatheredBytes } from './gathered-bytes.ts';
import { MAX_COMMAND_BYTES } from './limits.ts';
import { halt } from './protocol-fault.ts';
import { type Request, readRequest } from './request.ts';

/** A request with the context that it came in. */
export type Operation = { readonly request: Request; readonly context: PresentationContext };

/** What becomes of messages: a command, then its data set in pieces when it brings one. */
export type MessageSink = {
  readonly command: (operation: Operation) => void;
  readonly data: (bytes: Uint8Array) => void;
  /** The message is over, and it is answered before the next one. */
  readonly messageEnded: (operation: Operation) => void;
};

/** Message control header (PS3.8 E.2); its other bits are never checked. */
const IS_COMMAND = 1;
const IS_LAST = 2;

/** Puts fragments together to messages (PS3.7 6.3, PS3.8 Annex E), one at a time. Data sets pass through, unheld. */
export class MessageReader {
  readonly #contexts: ReadonlyMap<number, PresentationContext>;
  readonly #sink: MessageSink;
  readonly #command = new GatheredBytes();
  #context: PresentationContext | null = null;
  #control = 0;
  /** What is awaited next: a command, the data set of one, or our own response to it. */
  #awaiting: 'command' | 'more-command' | 'data-set' | 'response' = 'command';
  #operation: Operation | null = null;

  constructor(contexts: readonly PresentationContext[], sink: MessageSink) {
    this.#contexts = new Map(contexts.map((context) => [context.id, context]));
    this.#sink = sink;
  }

  get heldBytes(): number {
    return this.#command.length;
  }

  /** Whether no message has begun and no response is owed. */
  get atRest(): boolean {
    return this.#awaiting === 'command';
  }

  get responseOwed(): boolean {
    return this.#awaiting === 'response';
  }

  /** The operation is answered, and the next may come. */
  answered(): void {
    this.#awaiting = 'command';
  }

  fragmentBegun(contextId: number, control: number): void {
    const context = this.#contexts.get(contextId) ?? halt('CONTEXT_NOT_ACCEPTED');
    if (control & IS_COMMAND) this.#expectCommand(context);
    else this.#expectData(context);
    this.#control = control;
  }

  #expectCommand(context: PresentationContext): void {
    if (this.#awaiting === 'data-set') halt('DATA_SET_MISSING');
    if (this.#awaiting === 'response') halt('OPERATION_OUTSTANDING');
    if (this.#awaiting === 'more-command' && context !== this.#context) halt('FRAGMENTS_INTERLEAVED');
    this.#context = context;
    this.#awaiting = 'more-command';
  }

  #expectData(context: PresentationContext): void {
    if (this.#awaiting === 'more-command') halt('FRAGMENTS_INTERLEAVED');
    if (this.#awaiting !== 'data-set') halt('DATA_SET_UNANNOUNCED');
    if (context !== this.#context) halt('FRAGMENTS_INTERLEAVED');
  }

  fragmentBytes(bytes: Uint8Array): void {
    if (this.#control & IS_COMMAND) this.#gather(bytes);
    else this.#sink.data(bytes);
  }

  #gather(bytes: Uint8Array): void {
    if (this.#command.length + bytes.length > MAX_COMMAND_BYTES) halt('COMMAND_TOO_LONG');
    this.#command.push(bytes);
  }

  fragmentEnded(): void {
    if (!(this.#control & IS_LAST)) return;
    if (this.#control & IS_COMMAND) this.#endCommand(this.#context ?? halt('CONTEXT_NOT_ACCEPTED'));
    else this.#endMessage();
  }

  #endCommand(context: PresentationContext): void {
    const request = readRequest(readCommandSet(this.#command.take()));
    this.#operation = { request, context };
    this.#awaiting = request.hasDataSet ? 'data-set' : 'response';
    this.#sink.command(this.#operation);
    if (!request.hasDataSet) this.#endMessage();
  }

  #endMessage(): void {
    this.#awaiting = 'response';
    if (this.#operation) this.#sink.messageEnded(this.#operation);
  }
}
