import {
  AFFECTED_SOP_CLASS_UID,
  AFFECTED_SOP_INSTANCE_UID,
  COMMAND_DATA_SET_TYPE,
  COMMAND_FIELD,
  commandSet,
  ERROR_COMMENT,
  MESSAGE_ID_BEING_RESPONDED_TO,
  NO_DATA_SET,
  STATUS,
} from './command-set.ts';
import { MAX_COMMENT_LENGTH, PDV_HEADER_BYTES } from './limits.ts';
import { concat, uint32 } from './octets.ts';
import { P_DATA, pdu } from './pdu.ts';
import { RESPONSE_BIT, type Request } from './request.ts';

export const SUCCESS = 0x0000;
/** PS3.7 C.5.17: the operation is not one of the SOP class. */
export const UNRECOGNISED_OPERATION = 0x0211;
/** PS3.7 C.5.6. */
export const SOP_CLASS_NOT_SUPPORTED = 0x0122;

export type Response = {
  readonly status: number;
  /** Error Comment (0000,0902): printable ASCII, cut at 64 characters. Empty leaves it out. */
  readonly comment?: string;
};

/** The response to a request, in as many P-DATA-TF as the peer's maximum length makes necessary. */
export const responsePdus = (
  { field, messageId, sopClassUid, sopInstanceUid }: Request,
  { status, comment = '' }: Response,
  to: { readonly contextId: number; readonly maxPduBytes: number },
): Uint8Array => {
  const command = commandSet([
    [AFFECTED_SOP_CLASS_UID, sopClassUid],
    [COMMAND_FIELD, field | RESPONSE_BIT],
    [MESSAGE_ID_BEING_RESPONDED_TO, messageId],
    [COMMAND_DATA_SET_TYPE, NO_DATA_SET],
    [STATUS, status],
    [ERROR_COMMENT, printable(comment) || null],
    [AFFECTED_SOP_INSTANCE_UID, sopInstanceUid],
  ]);
  return inFragments(command, { ...to, isCommand: true });
};

const printable = (comment: string): string =>
  comment.replace(/[^\x20-\x5b\x5d-\x7e]/g, '?').slice(0, MAX_COMMENT_LENGTH);

export type FragmentsTo = {
  readonly contextId: number;
  /** The longest P-DATA-TF that is taken; 0 is any. */
  readonly maxPduBytes: number;
  readonly isCommand: boolean;
};

/** A command or data set as P-DATA-TF of one PDV each (PS3.8 9.3.5 and Annex E). */
export const inFragments = (bytes: Uint8Array, { contextId, maxPduBytes, isCommand }: FragmentsTo): Uint8Array => {
  const length = maxPduBytes === 0 ? Math.max(bytes.length, 1) : Math.max(maxPduBytes - PDV_HEADER_BYTES, 2);
  const pdus: Uint8Array[] = [];
  for (let offset = 0; offset === 0 || offset < bytes.length; offset += length) {
    const piece = bytes.subarray(offset, offset + length);
    const control = (isCommand ? 1 : 0) | (offset + length >= bytes.length ? 2 : 0);
    pdus.push(pdu(P_DATA, uint32(piece.length + 2), Uint8Array.of(contextId, control), piece));
  }
  return concat(...pdus);
};
