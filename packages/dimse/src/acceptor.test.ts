import { describe, expect, test } from 'vitest';
import type { ProtocolFault } from './protocol-fault.ts';
import {
  aConversation,
  aDataSet,
  anAbort,
  anAssociateRq,
  anEchoRq,
  aPdv,
  aReleaseRq,
  aRequest,
  aStoreRq,
  commandSet,
  fragmentsOf,
  pdu,
} from './testing.ts';

const rq = anAssociateRq();
const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, n) => n % 251);
const kinds = (items: readonly { readonly is: string }[]): string[] => items.map(({ is }) => is);
const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('a conversation', () => {
  test('of C-ECHO is answered with success and released', () => {
    const { answers, events } = aConversation([rq, anEchoRq({ messageId: 7 }), aReleaseRq()]);
    expect(kinds(answers)).toEqual(['accept', 'response', 'release']);
    expect(answers[1]).toMatchObject({ contextId: 3, field: 0x8030, messageId: 7, status: 0 });
    expect(kinds(events)).toEqual(['associated', 'echoed', 'released']);
  });

  test('of C-STORE passes the data set on, and answers what it is told to', () => {
    const data = bytes(50_000);
    const store = join(aStoreRq({ messageId: 9, sopInstanceUid: '1.2.3' }), aDataSet(data));
    const { answers, events } = aConversation([rq, store, store, aReleaseRq()], { status: 0xb007 });
    expect(kinds(answers)).toEqual(['accept', 'response', 'response', 'release']);
    expect(answers[1]).toMatchObject({ contextId: 1, field: 0x8001, messageId: 9, status: 0xb007 });
    expect(kinds(events).slice(0, 4)).toEqual(['associated', 'storeBegun', 'data', 'storeEnded']);
    expect(events[1]).toMatchObject({ request: { sopInstanceUid: '1.2.3' }, context: { id: 1 } });
    expect(events[2]).toMatchObject({ bytes: data });
  });

  test('may put command and data set into one PDU, and end a data set with an empty fragment', () => {
    const command = commandSet([
      [0x0002, '1.2.840.10008.5.1.4.1.1.4'],
      [0x0100, 1],
      [0x0110, 1],
      [0x0800, 0],
      [0x1000, '1.2'],
    ]);
    const store = fragmentsOf(
      aPdv(1, 1, command.subarray(0, 10)),
      aPdv(1, 3, command.subarray(10)),
      aPdv(1, 0, bytes(5)),
    );
    const { events } = aConversation([rq, join(store, fragmentsOf(aPdv(1, 2, bytes(0)))), aReleaseRq()]);
    expect(kinds(events)).toEqual(['associated', 'storeBegun', 'data', 'storeEnded', 'released']);
  });

  test('that the peer aborts has no answer', () => {
    const { answers, events } = aConversation([rq, join(aStoreRq(), anAbort())]);
    expect([kinds(answers), events.at(-1)]).toEqual([['accept'], { is: 'aborted', source: 0, reason: 0 }]);
    expect(kinds(aConversation([anAbort()]).answers)).toEqual([]);
  });

  test('is answered within what the peer takes', () => {
    const { acceptor } = aConversation([anAssociateRq({ maxPduBytes: 64 })]);
    const [sent] = acceptor.receive(anEchoRq());
    expect(sent?.is === 'send' && sent.bytes.length).toBeGreaterThan(70);
    expect(sent?.is === 'send' && sent.bytes[5]).toBe(64);
  });
});

describe('other commands', () => {
  const find = (dataSetType: number) =>
    aRequest(1, [
      [0x0002, '1.2.840.10008.5.1.4.1.1.4'],
      [0x0100, 0x20],
      [0x0110, 4],
      [0x0800, dataSetType],
    ]);

  test.each([
    ['without a data set', find(0x0101)],
    ['with one, which is passed over', join(find(0), aDataSet(bytes(40_000)))],
  ])('%s are answered as not recognised, and the next one is served', (_, command) => {
    const { answers, events } = aConversation([rq, command, anEchoRq()]);
    expect(answers.slice(1)).toMatchObject([{ field: 0x8020, messageId: 4, status: 0x0211 }, { status: 0 }]);
    expect(kinds(events)).toEqual(['associated', 'unsupported', 'echoed']);
  });

  test('to cancel have no answer', () => {
    const cancel = aRequest(1, [
      [0x0100, 0x0fff],
      [0x0120, 1],
      [0x0800, 0x0101],
    ]);
    const { answers, events } = aConversation([rq, cancel, cancel, anEchoRq()]);
    expect([kinds(answers), kinds(events)]).toEqual([
      ['accept', 'response'],
      ['associated', 'echoed'],
    ]);
  });

  test('in the context of another service are refused', () => {
    const store = join(aStoreRq({ contextId: 3 }), aDataSet(bytes(100), { contextId: 3 }));
    const { answers, events } = aConversation([rq, store, anEchoRq({ contextId: 1 })]);
    expect(answers.slice(1)).toMatchObject([{ status: 0x0122 }, { status: 0x0211 }]);
    expect(kinds(events)).toEqual(['associated', 'unsupported', 'unsupported']);
  });
});

describe('a rejected association', () => {
  const rejection = { result: 1, source: 1, reason: 3 } as const;

  test('is over: what comes behind the request, in one chunk or later, has no effect (M1)', () => {
    const rest = join(aStoreRq(), aDataSet(bytes(100)), anEchoRq());
    for (const turns of [[join(rq, rest)], [rq, rest], [rq, rq]]) {
      const { answers, events, acceptor } = aConversation(turns, { decide: () => rejection });
      expect(answers).toEqual([{ is: 'reject', ...rejection }]);
      expect(events).toEqual([{ is: 'rejected', rejection }]);
      expect([acceptor.closed, acceptor.receive(rq), acceptor.respond({ status: 0 })]).toEqual([true, [], []]);
    }
  });

  test('is so before anybody is asked, when protocol version or application context are unknown', () => {
    expect(aConversation([anAssociateRq({ protocolVersion: 2 })]).answers).toMatchObject([{ source: 2, reason: 2 }]);
    expect(aConversation([anAssociateRq({ applicationContext: '1.2' })]).answers).toMatchObject([
      { is: 'reject', source: 1, reason: 2 },
    ]);
  });
});

const command = (...elements: Parameters<typeof commandSet>[0]): Uint8Array => aRequest(1, elements);
const openHeader = (type: number, length: number) =>
  Uint8Array.of(type, 0, length >>> 24, length >>> 16, length >>> 8, length);

describe('a fault is answered with A-ABORT of the service provider, and nothing after it counts:', () => {
  const faults: readonly (readonly [what: string, ProtocolFault, reason: number, ...turns: Uint8Array[]])[] = [
    ['data before an association', 'UNEXPECTED_PDU', 2, openHeader(4, 100)],
    ['a release before an association', 'UNEXPECTED_PDU', 2, openHeader(5, 4)],
    ['a second request (M2)', 'UNEXPECTED_PDU', 2, rq, anAssociateRq({ calling: 'OTHER' })],
    ['an answer instead of a request', 'UNEXPECTED_PDU', 2, pdu(2, bytes(80))],
    ['a PDU of no known type', 'UNRECOGNISED_PDU', 1, pdu(0x16, bytes(3))],
    ['a PDU of type 0', 'UNRECOGNISED_PDU', 1, rq, pdu(0, bytes(4))],
    ['an endless request, by its header alone (M4)', 'PDU_LENGTH', 6, openHeader(1, 0xffff_fff0)],
    ['data longer than we take, by its header alone (M4)', 'PDU_LENGTH', 6, rq, openHeader(4, 16_385)],
    ['data without any fragment', 'PDU_LENGTH', 6, rq, openHeader(4, 0)],
    ['a long release', 'PDU_LENGTH', 6, rq, openHeader(5, 5)],
    ['a short request', 'PDU_LENGTH', 6, pdu(1, bytes(20))],
    ['a request that is cut', 'ASSOCIATE_ITEM_TRUNCATED', 6, pdu(1, rq.subarray(6, rq.length - 3))],
    ['a request without contexts', 'ASSOCIATE_INVALID', 6, anAssociateRq({ contexts: [] })],
    ['an even context ID', 'ASSOCIATE_INVALID', 6, anAssociateRq({ contexts: [[2, '1.2', ['1.2']]] })],
    ['a context without transfer syntax', 'ASSOCIATE_INVALID', 6, anAssociateRq({ contexts: [[1, '1.2', []]] })],
    [
      'two contexts of one ID',
      'ASSOCIATE_INVALID',
      6,
      anAssociateRq({
        contexts: [
          [1, '1.2', ['1.2']],
          [1, '1.3', ['1.2']],
        ],
      }),
    ],
    ['a fragment shorter than its own header', 'PDV_LENGTH', 6, rq, pdu(4, Uint8Array.of(0, 0, 0, 1, 1, 3))],
    ['a fragment longer than its PDU', 'PDV_LENGTH', 6, rq, pdu(4, Uint8Array.of(0, 0, 0, 9, 1, 3, 0, 0))],
    ['bytes behind the last fragment', 'PDV_LENGTH', 6, rq, pdu(4, aPdv(1, 1, bytes(4)), bytes(3))],
    ['a context never proposed', 'CONTEXT_NOT_ACCEPTED', 6, rq, anEchoRq({ contextId: 5 })],
    [
      'a context that was refused',
      'CONTEXT_NOT_ACCEPTED',
      6,
      anAssociateRq({ contexts: [[1, '1.2.840.10008.1.20.1', ['1.2.840.10008.1.2']]] }),
      aStoreRq(),
    ],
    [
      'a command in two contexts',
      'FRAGMENTS_INTERLEAVED',
      5,
      rq,
      fragmentsOf(aPdv(1, 1, bytes(4)), aPdv(3, 1, bytes(4))),
    ],
    ['data inside a command', 'FRAGMENTS_INTERLEAVED', 5, rq, fragmentsOf(aPdv(1, 1, bytes(4)), aPdv(1, 0, bytes(4)))],
    ['a data set in another context', 'FRAGMENTS_INTERLEAVED', 5, rq, aStoreRq(), aDataSet(bytes(4), { contextId: 3 })],
    [
      'a command longer than any',
      'COMMAND_TOO_LONG',
      6,
      rq,
      ...Array.from({ length: 5 }, () => fragmentsOf(aPdv(1, 1, bytes(16_000)))),
    ],
    ['a command of rubbish', 'COMMAND_MALFORMED', 6, rq, fragmentsOf(aPdv(1, 3, bytes(30)))],
    [
      'a command with a wrong group length',
      'COMMAND_MALFORMED',
      6,
      rq,
      fragmentsOf(
        aPdv(
          1,
          3,
          commandSet([[0x0100, 1]]).map((byte, n) => (n === 8 ? byte + 2 : byte)),
        ),
      ),
    ],
    [
      'a command without group length',
      'COMMAND_INCOMPLETE',
      6,
      rq,
      fragmentsOf(aPdv(1, 3, commandSet([[0x0100, 1]]).subarray(12))),
    ],
    ['an empty command', 'COMMAND_INCOMPLETE', 6, rq, fragmentsOf(aPdv(1, 3, bytes(0)))],
    ['elements that do not ascend', 'COMMAND_MALFORMED', 6, rq, command([0x0110, 1], [0x0100, 1])],
    ['a command field of another type', 'COMMAND_MALFORMED', 6, rq, command([0x0100, 'STORE'])],
    ['a UID that is none', 'COMMAND_MALFORMED', 6, rq, aStoreRq({ sopInstanceUid: '1.2.<b>' })],
    ['a command without message ID', 'COMMAND_INCOMPLETE', 6, rq, command([0x0100, 0x20], [0x0800, 0x0101])],
    ['a store without instance UID', 'COMMAND_INCOMPLETE', 6, rq, aStoreRq({ sopInstanceUid: '' })],
    [
      'a response nobody asked for',
      'RESPONSE_UNASKED',
      5,
      rq,
      command([0x0100, 0x8001], [0x0120, 1], [0x0800, 0x0101]),
    ],
    [
      'a command while the response is owed',
      'OPERATION_OUTSTANDING',
      5,
      rq,
      join(aStoreRq(), aDataSet(bytes(4)), aStoreRq()),
    ],
    [
      'a release while the response is owed',
      'UNEXPECTED_PDU',
      2,
      rq,
      join(aStoreRq(), aDataSet(bytes(4)), aReleaseRq()),
    ],
    ['a release inside a data set', 'UNEXPECTED_PDU', 2, rq, aStoreRq(), aReleaseRq()],
    ['a command where a data set was announced', 'DATA_SET_MISSING', 5, rq, aStoreRq(), anEchoRq()],
    [
      'a store that announces no data set',
      'DATA_SET_MISSING',
      5,
      rq,
      command([0x0002, '1.2'], [0x0100, 1], [0x0110, 1], [0x0800, 0x0101], [0x1000, '1.2']),
    ],
    ['a data set that nobody announced', 'DATA_SET_UNANNOUNCED', 5, rq, aDataSet(bytes(4))],
    [
      'a data set behind its last fragment',
      'DATA_SET_UNANNOUNCED',
      5,
      rq,
      join(aStoreRq(), aDataSet(bytes(4)), aDataSet(bytes(4))),
    ],
  ];

  test.each(faults.map(([what, fault, reason, ...turns]) => ({ what, fault, reason, turns })))(
    '$what',
    ({ fault, reason, turns }) => {
      const { answers, events, acceptor } = aConversation(turns);
      expect(answers.at(-1)).toEqual({ is: 'abort', source: 2, reason });
      expect(events.at(-1)).toEqual({ is: 'fault', fault });
      expect([acceptor.closed, acceptor.receive(anEchoRq()), acceptor.respond({ status: 0 })]).toEqual([true, [], []]);
    },
  );
});

test('an association is ended from here by A-ABORT of the service user', () => {
  const { acceptor } = aConversation([rq]);
  expect(acceptor.abort()).toEqual([{ is: 'send', bytes: Uint8Array.of(7, 0, 0, 0, 0, 4, 0, 0, 0, 0) }]);
  expect([acceptor.closed, acceptor.abort()]).toEqual([true, []]);
});

test('an error comment is printable ASCII of at most 64 characters', () => {
  const { acceptor } = aConversation([rq]);
  acceptor.receive(join(aStoreRq(), aDataSet(bytes(4))));
  const [sent] = acceptor.respond({ status: 0xc000, comment: `a\\b\u0007${'x'.repeat(100)}` });
  if (sent?.is !== 'send') throw new Error('wanted an answer');
  const text = String.fromCharCode(...sent.bytes);
  expect(text).toContain(`a?b?${'x'.repeat(60)}`);
  expect(text).not.toContain('x'.repeat(61));
});
