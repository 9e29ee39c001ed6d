import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MultipartSplitter, maxHeadBytes, type PartEvent } from './multipart-splitter.ts';

type Part = { head: string | null; body: string; whole: boolean };

/** What a body holds, in pieces that end at the cuts. */
function partsOf(body: string, cuts: readonly number[] = []): Part[] {
  const splitter = new MultipartSplitter('cut');
  const bytes = Buffer.from(body, 'latin1');
  const places = [0, ...cuts.map((at) => at % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  const pieces = places.slice(1).map((end, at) => bytes.subarray(places[at], end));
  const parts: Part[] = [];
  for (const event of [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.finish()]) note(parts, event);
  return parts;
}

function note(parts: Part[], event: PartEvent): void {
  const last = parts.at(-1);
  if (event.is === 'head') parts.push({ head: event.head, body: '', whole: false });
  else if (last === undefined) throw new Error('something came before the first head');
  else if (event.is === 'bytes') last.body += Buffer.from(event.bytes).toString('latin1');
  else last.whole = event.whole;
}

const whole = (body: string, head: string | null = '\r\nA: b\r\n'): Part => ({ head, body, whole: true });

describe('a multipart body', () => {
  test.each([
    ['of two parts', '--cut\r\nA: b\r\n\r\none\r\n--cut\r\nA: b\r\n\r\ntwo\r\n--cut--', [whole('one'), whole('two')]],
    [
      'with a preamble and an epilogue',
      'words\r\n--cut\r\nA: b\r\n\r\none\r\n--cut--\r\n--cut\r\n\r\nx',
      [whole('one')],
    ],
    [
      'with white space behind its boundaries',
      '--cut \t\r\nA: b\r\n\r\none\r\n--cut \r\nA: b\r\n\r\ntwo\r\n--cut--',
      [whole('one'), whole('two')],
    ],
    ['with a part without headers', '--cut\r\n\r\none\r\n--cut--', [whole('one', '\r\n')]],
    ['with a part without bytes', '--cut\r\nA: b\r\n\r\n\r\n--cut--', [whole('')]],
    ['with a part without bytes and their line', '--cut\r\nA: b\r\n\r\n--cut--', [whole('')]],
    [
      'with a part whose head does not end',
      '--cut\r\nA: b\r\n--cut\r\nA: b\r\n\r\ntwo\r\n--cut--',
      [whole('\r\nA: b', null), whole('two')],
    ],
    [
      'with another boundary that begins alike',
      '--cut\r\nA: b\r\n\r\n\r\n--cut2\r\n--cut-\r\n--cut\rx\r\n--cut--',
      [whole('\r\n--cut2\r\n--cut-\r\n--cut\rx')],
    ],
    ['that ends inside a part', '--cut\r\nA: b\r\n\r\none\r\n--cut', [{ ...whole('one\r\n--cut'), whole: false }]],
    ['that ends inside a head', '--cut\r\nA: b\r\n', [{ head: null, body: '\r\nA: b\r\n', whole: false }]],
    ['without a part', 'words, and --cut\r\n among them', []],
    ['of lines that end in LF only', '--cut\nA: b\n\none\n--cut--', []],
  ])('%s is the same wherever the network cuts it', (_, body, parts) => {
    for (let at = 0; at <= body.length; at++) expect(partsOf(body, [at]), `cut at ${at}`).toEqual(parts);
    expect(
      partsOf(
        body,
        [...body].map((_each, at) => at),
      ),
    ).toEqual(parts);
  });

  test('of anything is the same wherever the network cuts it, and loses no byte of a part', () => {
    const tokens = fc.constantFrom('--cut', '--cut--', '\r\n', '\r', '\n', '-', ' ', 'A: b', '\0', 'x');
    fc.assert(
      fc.property(fc.array(tokens, { maxLength: 40 }), fc.array(fc.nat(), { maxLength: 6 }), (pieces, cuts) => {
        expect(partsOf(pieces.join(''), cuts)).toEqual(partsOf(pieces.join('')));
      }),
      { numRuns: 2_000 },
    );
  });

  test('has its parts whatever they hold', () => {
    const content = fc.string({ unit: 'binary', maxLength: 200 }).filter((text) => !text.includes('--cut'));
    fc.assert(
      fc.property(fc.array(content), fc.array(fc.nat()), (bodies, cuts) => {
        const text = bodies.map((body) => `--cut\r\nA: b\r\n\r\n${body}\r\n`).join('');
        const latin = (body: string) => Buffer.from(body, 'latin1').toString('latin1');
        expect(partsOf(`${text}--cut--`, cuts)).toEqual(bodies.map((body) => whole(latin(body))));
      }),
    );
  });
});

test('a head goes on for 16 KiB at most, and what is behind it is let pass', () => {
  const head = `A: ${'b'.repeat(maxHeadBytes)}`;
  const parts = partsOf(`--cut\r\n${head}\r\n\r\none\r\n--cut\r\nA: b\r\n\r\ntwo\r\n--cut--`, [5_000, 9_000]);
  expect(parts.map((part) => [part.head, part.body.length > maxHeadBytes, part.whole])).toEqual([
    [null, true, true],
    ['\r\nA: b\r\n', false, true],
  ]);
});
