import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aBody, aCutBody, aFile } from '../../testing/part10-testing.ts';
import { HeldHeaders } from '../held-headers.ts';
import { readParts } from './read-parts.ts';

const boundary = 'a-boundary';
const heldHeaders = new HeldHeaders(500_000);
const limits = { maxBodyBytes: 1_000_000, maxParts: 10, heldHeaders };

const read = (chunks: readonly Uint8Array[], more = limits) =>
  Array.fromAsync(readParts(stream(chunks), boundary, more));

async function* stream(chunks: readonly Uint8Array[]) {
  yield* chunks;
}

const whatCame = (offers: Awaited<ReturnType<typeof read>>) =>
  offers.map(({ readout }) => (readout.kind === 'header' ? readout.record.sopInstanceUid : readout.reason));

const cutAt = (bytes: Buffer, cuts: readonly number[]): Buffer[] => {
  const places = [0, ...cuts.map((cut) => cut % bytes.length).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((end, at) => bytes.subarray(places[at], end));
};

describe('the parts of a body', () => {
  const parts = [aFile('1.1', 1), aFile('1.1', 2, 5_000), Buffer.from('not DICOM'), Buffer.alloc(0)];
  const expected = ['1.1.1.1', '1.1.1.2', 'NOT_DICOM', 'EMPTY'];

  test('are the same wherever the network cuts it', async () => {
    const body = aBody(...parts);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 40 }), async (cuts) => {
        expect(whatCame(await read(cutAt(body, cuts)))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test('are the same byte by byte', async () => {
    const body = aBody(...parts);
    expect(whatCame(await read(cutAt(body, [...body.keys()])))).toEqual(expected);
  });

  test('are never more than were sent whole: a body that ends inside a part gives that part as truncated', async () => {
    expect(whatCame(await read([aCutBody(...parts.slice(0, 2))]))).toEqual(['1.1.1.1', 'TRUNCATED']);
  });

  test('say how large they are, and hold no more than their header', async () => {
    const [offer] = await read(
      cutAt(
        aBody(aFile('1.2', 1, 500_000)),
        Array.from({ length: 100 }, (_, n) => n * 5_000),
      ),
    );
    expect(offer?.sizeBytes).toBeGreaterThan(500_000);
    expect(offer?.headerBytes).toBeLessThan(32_768);
  });
});

describe('a body is refused', () => {
  test('when it has no part', async () => {
    await expect(read([Buffer.from('hello')])).rejects.toMatchObject({ problem: { status: 400 } });
    await expect(read([])).rejects.toMatchObject({
      problem: { status: 400, came: expect.stringContaining('0 bytes') },
    });
  });

  test('when it has no part in its first 64 KiB, whatever follows', async () => {
    const endless = async function* () {
      for (;;) yield Buffer.alloc(10_000);
    };
    await expect(Array.fromAsync(readParts(endless(), boundary, limits))).rejects.toMatchObject({
      problem: { status: 400, came: '70000 bytes without such a separator' },
    });
  });

  test('when it is larger than allowed, as soon as that shows', async () => {
    const endless = async function* () {
      yield Buffer.from('--a-boundary\r\n\r\n');
      for (;;) yield Buffer.alloc(100_000);
    };
    await expect(Array.fromAsync(readParts(endless(), boundary, limits))).rejects.toMatchObject({
      problem: { status: 413 },
    });
  });

  test('when it has more parts than allowed', async () => {
    const body = aBody(...Array.from({ length: 11 }, () => Buffer.from('x')));
    await expect(read([body])).rejects.toMatchObject({ problem: { status: 413, wanted: 'at most 10 parts' } });
  });
});

test('what is held of headers is bounded over all requests, and given back however a request ends', async () => {
  const unlimited = Buffer.from([0x08, 0x00, 0x08, 0x10, 0x55, 0x54, 0, 0, 0xf0, 0xff, 0xff, 0x00]);
  const long = Buffer.concat([aFile('1.1', 1).subarray(0, -12), unlimited, Buffer.alloc(800_000, 'x')]);
  await expect(read([aBody(long)])).rejects.toMatchObject({
    problem: { status: 503, headers: { 'Retry-After': '5' } },
  });
  expect(heldHeaders.bytes).toBe(0);
  expect(whatCame(await read([aBody(aFile('1.1', 1))]))).toEqual(['1.1.1.1']);
  for await (const _ of readParts(stream([aBody(aFile('1.1', 1), aFile('1.1', 2)).subarray(0, -60)]), boundary, limits))
    break;
  expect(heldHeaders.bytes).toBe(0);
});

test('whatever comes as a body, every part of it gets its answer or the request is refused', async () => {
  const lines = [
    '--a-boundary',
    '--a-boundary--',
    'Content-Type: application/dicom',
    'A: b',
    ' folded',
    '',
    '\0',
    '--',
  ];
  const line = fc.oneof(fc.constantFrom(...lines), fc.string({ unit: 'binary', maxLength: 80 }));
  const body = fc.array(fc.tuple(line, fc.constantFrom('\r\n', '\n', '\r', '')), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(body, fc.array(fc.nat(), { maxLength: 5 }), async (pieces, cuts) => {
      const bytes = Buffer.from(`${pieces.flat().join('')}\r\n`);
      const answer = await read(cutAt(bytes, cuts)).then(whatCame, (error) => error.problem.status);
      expect(answer).toSatisfy((given) => given === 400 || given === 413 || given.every((it: unknown) => it));
    }),
    { numRuns: 500 },
  );
});
