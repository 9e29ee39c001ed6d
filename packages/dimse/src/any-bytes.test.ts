import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Acceptor } from './acceptor.ts';
import { MAX_ASSOCIATE_BYTES, MAX_COMMAND_BYTES } from './limits.ts';
import { aConversation, aDataSet, anAssociateRq, anEchoRq, aReleaseRq, aStoreRq, readAnswers } from './testing.ts';

const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const store = (length: number, maxPduBytes: number) =>
  join(
    aStoreRq(),
    aDataSet(
      Uint8Array.from({ length }, (_, n) => n),
      { maxPduBytes },
    ),
  );

const conversations = fc
  .record({
    lengths: fc.array(fc.nat({ max: 700 }), { maxLength: 4 }),
    maxPduBytes: fc.integer({ min: 8, max: 400 }),
    released: fc.boolean(),
  })
  .map(({ lengths, maxPduBytes, released }) => [
    anAssociateRq(),
    ...lengths.flatMap((length) => [store(length, maxPduBytes), anEchoRq()]),
    ...(released ? [aReleaseRq()] : []),
  ]);

const cutInto =
  (sizes: readonly number[]) =>
  (turn: Uint8Array): Uint8Array[] => {
    const chunks: Uint8Array[] = [];
    for (let offset = 0, n = 0; offset < turn.length; n++) {
      const size = sizes[n % sizes.length] ?? 1;
      chunks.push(turn.subarray(offset, offset + size));
      offset += size;
    }
    return chunks;
  };

test('a conversation has the same events and answers however its bytes are cut', () => {
  fc.assert(
    fc.property(
      conversations,
      fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 }),
      (turns, sizes) => {
        const whole = aConversation(turns);
        const cut = aConversation(turns, { split: cutInto(sizes) });
        expect([cut.answers, cut.events]).toEqual([whole.answers, whole.events]);
        expect(whole.acceptor.closed).toBe(whole.events.at(-1)?.is === 'released');
      },
    ),
  );
});

const damage = fc.array(fc.record({ at: fc.nat(), byte: fc.constantFrom(0, 1, 2, 4, 7, 0x30, 0x7f, 0x80, 0xff) }), {
  maxLength: 5,
});
const spoken = join(anAssociateRq(), store(300, 100), anEchoRq(), store(20, 100), aReleaseRq());
const damaged = damage.map((changes) => {
  const bytes = spoken.slice();
  for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
  return bytes;
});

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  damaged,
  fc.uint8Array({ maxLength: 300 }).map((tail) => join(anAssociateRq(), tail)),
  fc
    .tuple(fc.nat({ max: 255 }), fc.uint8Array({ maxLength: 90 }))
    .map(([type, body]) => join(anAssociateRq(), Uint8Array.of(type, 0, 0, 0, 0, body.length), body)),
);

test('any bytes end in an answer, an abort or in waiting, within bounds, and never throw', () => {
  fc.assert(
    fc.property(anyBytes, fc.integer({ min: 1, max: 200 }), (bytes, size) => {
      const acceptor = new Acceptor({ maxPduBytes: 4_096, decide: () => null });
      const sent: Uint8Array[] = [];
      for (const chunk of cutInto([size])(bytes)) {
        const effects = [...acceptor.receive(chunk), ...acceptor.respond({ status: 0 })];
        sent.push(...effects.flatMap((effect) => (effect.is === 'send' ? [effect.bytes] : [])));
        expect(acceptor.heldBytes).toBeLessThanOrEqual(MAX_ASSOCIATE_BYTES + MAX_COMMAND_BYTES);
      }
      expect(readAnswers(join(...sent)).rest).toHaveLength(0);
    }),
    { numRuns: 3_000 },
  );
});

test('no more is held than a request, however slowly and however long it comes', () => {
  const acceptor = new Acceptor({ maxPduBytes: 131_072, decide: () => null });
  acceptor.receive(Uint8Array.of(1, 0, 0, 2, 0x80, 0));
  for (let n = 1; n < MAX_ASSOCIATE_BYTES; n++) acceptor.receive(Uint8Array.of(0));
  expect([acceptor.heldBytes, acceptor.closed, acceptor.insidePdu]).toEqual([MAX_ASSOCIATE_BYTES - 1, false, true]);
  expect(acceptor.receive(Uint8Array.of(0)).map(({ is }) => is)).toEqual(['send', 'fault']);
});

test('a data set is passed on as views of what came, and none of it is held', () => {
  const acceptor = new Acceptor({ maxPduBytes: 131_072, decide: () => null });
  acceptor.receive(join(anAssociateRq(), aStoreRq()));
  const chunk = aDataSet(new Uint8Array(100_000), { maxPduBytes: 131_072 });
  const [data, ended] = acceptor.receive(chunk);
  expect([data?.is, ended?.is, acceptor.heldBytes]).toEqual(['data', 'storeEnded', 0]);
  expect(data?.is === 'data' && data.bytes.buffer === chunk.buffer).toBe(true);
});
