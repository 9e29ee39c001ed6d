import {
  AFFECTED_SOP_CLASS_UID,
  AFFECTED_SOP_INSTANCE_UID,
  COMMAND_DATA_SET_TYPE,
  COMMAND_FIELD,
  type CommandSet,
  MESSAGE_ID,
  NO_DATA_SET,
  PRIORITY,
  REQUESTED_SOP_CLASS_UID,
  textIn,
  uint16In,
} from './command-set.ts';
import { halt } from './protocol-fault.ts';
import { isUid } from './uids.ts';

/** PS3.7 E.1, Command Field. A response has the highest bit set. */
export const C_STORE_RQ = 0x0001;
export const C_ECHO_RQ = 0x0030;
export const C_CANCEL_RQ = 0x0fff;
export const RESPONSE_BIT = 0x8000;

/** A command of the peer. What it names are UIDs in form; nothing else is known of them. */
export type Request = {
  readonly field: number;
  readonly messageId: number;
  readonly sopClassUid: string | null;
  readonly sopInstanceUid: string | null;
  readonly hasDataSet: boolean;
};

/** A C-STORE-RQ (PS3.7 9.3.1.1) names class and instance and brings a data set. */
export type StoreRequest = Request & { readonly sopClassUid: string; readonly sopInstanceUid: string };

/** Halts when a field that the command needs is missing or of another type. A C-CANCEL-RQ needs no message ID of its own. */
export const readRequest = (set: CommandSet): Request => {
  const field = required(uint16In(set, COMMAND_FIELD));
  if (field & RESPONSE_BIT) halt('RESPONSE_UNASKED');
  const messageId = uint16In(set, MESSAGE_ID);
  const request: Request = {
    field,
    messageId: field === C_CANCEL_RQ ? (messageId ?? 0) : required(messageId),
    sopClassUid: uidIn(set, AFFECTED_SOP_CLASS_UID) ?? uidIn(set, REQUESTED_SOP_CLASS_UID),
    sopInstanceUid: uidIn(set, AFFECTED_SOP_INSTANCE_UID),
    hasDataSet: required(uint16In(set, COMMAND_DATA_SET_TYPE)) !== NO_DATA_SET,
  };
  uint16In(set, PRIORITY);
  if (field === C_ECHO_RQ && request.hasDataSet) halt('COMMAND_MALFORMED');
  return request;
};

export const storeRequest = (request: Request): StoreRequest => {
  const sopClassUid = required(request.sopClassUid);
  const sopInstanceUid = required(request.sopInstanceUid);
  if (!request.hasDataSet) halt('DATA_SET_MISSING');
  return { ...request, sopClassUid, sopInstanceUid };
};

const required = <Value>(value: Value | null): Value => value ?? halt('COMMAND_INCOMPLETE');

const uidIn = (set: CommandSet, element: number): string | null => {
  const uid = textIn(set, element);
  return uid === null || isUid(uid) ? uid : halt('COMMAND_MALFORMED');
};
