import type { AssociateRequest } from './associate-request.ts';
import { ASSOCIATE_FIXED_BYTES } from './limits.ts';
import { ABORT, ASSOCIATE_AC, ASSOCIATE_RJ, item, pdu, RELEASE_RP } from './pdu.ts';
import type { NegotiatedContext } from './presentation-contexts.ts';
import { APPLICATION_CONTEXT } from './uids.ts';
import { answerUserInformation } from './user-information.ts';

/** Result, source and reason of an A-ASSOCIATE-RJ (PS3.8 9.3.4). */
export type Rejection = {
  /** 1 permanent, 2 transient. */
  readonly result: 1 | 2;
  /** 1 service user, 2 service provider (ACSE), 3 service provider (presentation). */
  readonly source: 1 | 2 | 3;
  readonly reason: number;
};

export const UNKNOWN_APPLICATION_CONTEXT: Rejection = { result: 1, source: 1, reason: 2 };
export const UNKNOWN_PROTOCOL_VERSION: Rejection = { result: 1, source: 2, reason: 2 };

type Acceptance = {
  readonly request: AssociateRequest;
  readonly contexts: readonly NegotiatedContext[];
  readonly maxPduBytes: number;
};

/** `asked` are the contents of the request: version, AE titles and what is reserved are given back as they came (PS3.8 9.3.3). */
export const associateAccept = (asked: Uint8Array, { request, contexts, maxPduBytes }: Acceptance): Uint8Array => {
  const fixed = asked.slice(0, ASSOCIATE_FIXED_BYTES);
  fixed.set([0, 1]);
  const accepted = new Set(contexts.filter(({ result }) => result === 0).map((it) => it.abstractSyntaxUid));
  return pdu(
    ASSOCIATE_AC,
    fixed,
    item(0x10, APPLICATION_CONTEXT),
    ...contexts.map(contextItem),
    answerUserInformation(request.user, { maxPduBytes, accepted }),
  );
};

const contextItem = ({ id, result, transferSyntaxUid }: NegotiatedContext): Uint8Array =>
  item(0x21, Uint8Array.of(id, 0, result, 0), item(0x40, transferSyntaxUid));

export const associateReject = ({ result, source, reason }: Rejection): Uint8Array =>
  pdu(ASSOCIATE_RJ, Uint8Array.of(0, result, source, reason));

export const releaseReply = (): Uint8Array => pdu(RELEASE_RP, new Uint8Array(4));

/** Source 0 is the service user, 2 the service provider, which alone has reasons (PS3.8 9.3.8). */
export const abort = (source: 0 | 2, reason: number): Uint8Array => pdu(ABORT, Uint8Array.of(0, 0, source, reason));
