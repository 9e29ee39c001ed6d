import {
  COMMAND_FIELD,
  ERROR_COMMENT,
  MESSAGE_ID_BEING_RESPONDED_TO,
  readCommandSet,
  STATUS,
  textIn,
  uint16In,
} from './command-set.ts';
import { textOf, viewOf } from './octets.ts';
import { ABORT, ASSOCIATE_AC, ASSOCIATE_RJ, itemsIn, P_DATA, RELEASE_RP } from './pdu.ts';

/** What an acceptor says, as its requestor reads it. */
export type Answer =
  | {
      readonly is: 'accept';
      readonly maxPduBytes: number;
      readonly contexts: readonly {
        readonly id: number;
        readonly result: number;
        readonly transferSyntaxUid: string;
      }[];
      /** Type and value of every sub-item of the user information. */
      readonly userItems: ReadonlyMap<number, Uint8Array>;
    }
  | { readonly is: 'reject'; readonly result: number; readonly source: number; readonly reason: number }
  | {
      readonly is: 'response';
      readonly contextId: number;
      readonly field: number | null;
      readonly messageId: number | null;
      readonly status: number | null;
      readonly comment: string | null;
    }
  | { readonly is: 'release' }
  | { readonly is: 'abort'; readonly source: number; readonly reason: number };

/** The whole PDUs at the start of `bytes`, and what is left behind them. @throws Error at what no acceptor may say. */
export const readAnswers = (bytes: Uint8Array): { readonly answers: readonly Answer[]; readonly rest: Uint8Array } => {
  const answers: Answer[] = [];
  let rest = bytes;
  while (rest.length >= 6) {
    const end = 6 + viewOf(rest).getUint32(2);
    if (rest.length < end) break;
    answers.push(answerOf(rest[0] ?? 0, rest.subarray(6, end)));
    rest = rest.subarray(end);
  }
  return { answers, rest };
};

const answerOf = (type: number, body: Uint8Array): Answer => {
  if (type === ASSOCIATE_AC) return acceptOf(body);
  if (type === P_DATA) return responseOf(body);
  if (type === RELEASE_RP) return { is: 'release' };
  const [, result = 0, source = 0, reason = 0] = body;
  if (type === ASSOCIATE_RJ) return { is: 'reject', result, source, reason };
  if (type === ABORT) return { is: 'abort', source, reason };
  throw new Error(`wanted an answer of an acceptor, came a PDU of type ${type}`);
};

const acceptOf = (body: Uint8Array): Answer => {
  const items = itemsIn(body.subarray(68));
  const userItems = new Map(
    items.filter(({ type }) => type === 0x50).flatMap(({ value }) => itemsIn(value).map((it) => [it.type, it.value])),
  );
  const contexts = items
    .filter(({ type }) => type === 0x21)
    .map(({ value }) => ({
      id: value[0] ?? 0,
      result: value[2] ?? 0,
      transferSyntaxUid: textOf(itemsIn(value.subarray(4))[0]?.value ?? new Uint8Array(0)),
    }));
  const maxLength = userItems.get(0x51);
  return { is: 'accept', contexts, userItems, maxPduBytes: maxLength ? viewOf(maxLength).getUint32(0) : 0 };
};

/** A response that fits into one PDV. */
const responseOf = (body: Uint8Array): Answer => {
  const set = readCommandSet(body.subarray(6));
  return {
    is: 'response',
    contextId: body[4] ?? 0,
    field: uint16In(set, COMMAND_FIELD),
    messageId: uint16In(set, MESSAGE_ID_BEING_RESPONDED_TO),
    status: uint16In(set, STATUS),
    comment: textIn(set, ERROR_COMMENT),
  };
};
