import type { Rejection } from './associate-answer.ts';
import type { ProtocolFault } from './protocol-fault.ts';
import type { StoreRequest } from './request.ts';

/** A presentation context in use. */
export type PresentationContext = {
  readonly id: number;
  readonly abstractSyntaxUid: string;
  readonly transferSyntaxUid: string;
};

export type Association = {
  readonly calledAeTitle: string;
  readonly callingAeTitle: string;
  readonly contexts: readonly PresentationContext[];
};

/**
 * What follows from bytes that came, in order. After `rejected`, `released`, `aborted` or `fault` nothing more follows:
 * the connection is to be closed once what is to be sent has been sent.
 */
export type Effect =
  | { readonly is: 'send'; readonly bytes: Uint8Array }
  | { readonly is: 'associated'; readonly association: Association }
  | { readonly is: 'rejected'; readonly rejection: Rejection }
  | { readonly is: 'echoed' }
  /** A command other than C-ECHO and C-STORE, which was answered with a failure. */
  | { readonly is: 'unsupported' }
  | { readonly is: 'storeBegun'; readonly request: StoreRequest; readonly context: PresentationContext }
  /** Bytes of the data set: a view of what came, to be used before the next call. */
  | { readonly is: 'data'; readonly bytes: Uint8Array }
  /** The data set is whole; the response is owed. */
  | { readonly is: 'storeEnded' }
  | { readonly is: 'released' }
  | { readonly is: 'aborted'; readonly source: number; readonly reason: number }
  | { readonly is: 'fault'; readonly fault: ProtocolFault };
