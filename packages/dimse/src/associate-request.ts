import { ASSOCIATE_FIXED_BYTES } from './limits.ts';
import { textOf, viewOf } from './octets.ts';
import { type Item, itemsIn } from './pdu.ts';
import { halt } from './protocol-fault.ts';
import { readUserInformation, type UserInformation } from './user-information.ts';

export type ProposedContext = {
  readonly id: number;
  readonly abstractSyntaxUid: string;
  readonly transferSyntaxUids: readonly string[];
};

/** What an A-ASSOCIATE-RQ asks for (PS3.8 9.3.2). Its texts are the peer's own, of any characters. */
export type AssociateRequest = {
  readonly protocolVersion: number;
  readonly calledAeTitle: string;
  readonly callingAeTitle: string;
  readonly applicationContext: string;
  readonly contexts: readonly ProposedContext[];
  readonly user: UserInformation;
};

const APPLICATION_CONTEXT_ITEM = 0x10;
const PRESENTATION_CONTEXT_ITEM = 0x20;
const ABSTRACT_SYNTAX = 0x30;
const TRANSFER_SYNTAX = 0x40;
const USER_INFORMATION_ITEM = 0x50;
const CONTEXT_HEADER_BYTES = 4;

/** Reads the contents of the PDU, behind its header; halts where they are no request. Items not known are passed over. */
export const readAssociateRequest = (body: Uint8Array): AssociateRequest => {
  if (body.length < ASSOCIATE_FIXED_BYTES) halt('PDU_LENGTH');
  const items = itemsIn(body.subarray(ASSOCIATE_FIXED_BYTES));
  return {
    protocolVersion: viewOf(body).getUint16(0),
    calledAeTitle: textOf(body.subarray(4, 20)),
    callingAeTitle: textOf(body.subarray(20, 36)),
    applicationContext: textOf(theOnly(items, APPLICATION_CONTEXT_ITEM)),
    contexts: contextsIn(items),
    user: readUserInformation(theOnly(items, USER_INFORMATION_ITEM)),
  };
};

const theOnly = (items: readonly Item[], type: number): Uint8Array => {
  const [first, second] = items.filter((it) => it.type === type);
  return first && !second ? first.value : halt('ASSOCIATE_INVALID');
};

const contextsIn = (items: readonly Item[]): ProposedContext[] => {
  const contexts = items.filter(({ type }) => type === PRESENTATION_CONTEXT_ITEM).map(({ value }) => contextOf(value));
  const ids = new Set(contexts.map(({ id }) => id));
  if (contexts.length === 0 || ids.size < contexts.length) halt('ASSOCIATE_INVALID');
  return contexts;
};

/** PS3.8 9.3.2.2: an odd ID, one abstract syntax, at least one transfer syntax. */
const contextOf = (value: Uint8Array): ProposedContext => {
  if (value.length < CONTEXT_HEADER_BYTES) halt('ASSOCIATE_ITEM_TRUNCATED');
  const id = viewOf(value).getUint8(0);
  const items = itemsIn(value.subarray(CONTEXT_HEADER_BYTES));
  const abstractSyntaxUid = textOf(theOnly(items, ABSTRACT_SYNTAX));
  const transferSyntaxUids = items.filter(({ type }) => type === TRANSFER_SYNTAX).map((it) => textOf(it.value));
  if (id % 2 === 0 || transferSyntaxUids.length === 0) halt('ASSOCIATE_INVALID');
  return { id, abstractSyntaxUid, transferSyntaxUids };
};
