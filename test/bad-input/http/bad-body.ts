import { gzipSync } from 'node:zlib';
import { badObjects } from '../dicom/classes.ts';
import { dataSetWith, element, fileOf } from '../dicom/write.ts';
import type { Random } from '../random.ts';

/** The body of a store request with its type, sound in most places. */
export type BadBody = { readonly type: string; readonly boundary: string; readonly body: Buffer };

/** In whatever is sent, so that it is seen if it is logged. */
export const canary = 'ZZCANARY';

export const soundFile = (n: number): Buffer =>
  fileOf(
    dataSetWith({ early: [element(0x0010_0010, 'PN', `${canary}^${n}`), element(0x0010_0020, 'LO', `${canary}${n}`)] }),
  );

const largestBytes = 64 * 1024;
const classes = badObjects.filter(({ kind }) => kind !== 'bombs');

/** Something that may be in a part. */
export function anObject(random: Random): Buffer {
  if (random.once(3)) return soundFile(random.below(1_000));
  const { bytes } = random.pick(classes).make(random);
  return bytes.subarray(0, largestBytes);
}

const boundaries = [
  'cut',
  'a'.repeat(70),
  '----=_Part_1',
  "'()+_,-./:=?",
  'cut here',
  '0',
  '--',
  'A'.repeat(71),
  '',
  'é',
];
const wraps = [
  (boundary: string) => `boundary="${boundary}"`,
  (boundary: string) => `boundary=${boundary}`,
  (boundary: string) => `type="application/dicom"; boundary="${boundary}"`,
  (boundary: string) => `boundary="${boundary}"; boundary=other`,
  () => 'type="application/dicom"',
];

export function badBody(random: Random): BadBody {
  const boundary = random.once(3) ? random.pick(boundaries) : 'cut';
  const type = `multipart/related; ${random.once(6) ? random.pick(wraps)(boundary) : `boundary="${boundary}"`}`;
  const parts = Array.from({ length: random.below(5) }, () => part(random, boundary));
  const pieces = [preamble(random), ...parts, closing(random, boundary)];
  return { type, boundary, body: damage(random, Buffer.concat(pieces.map((piece) => Buffer.from(piece)))) };
}

const preamble = (random: Random): string =>
  random.pick(['', '', '', '\r\n', 'This is a message.\r\n', 'x'.repeat(70_000), '--']);

const closing = (random: Random, boundary: string): string =>
  random.pick([
    `--${boundary}--`,
    `--${boundary}--\r\n`,
    `--${boundary}--\r\nepilogue`,
    '',
    `--${boundary}`,
    `--${boundary}-`,
    '\r\n',
  ]);

const heads = [
  'Content-Type: application/dicom',
  'Content-Type: application/dicom; transfer-syntax=1.2.840.10008.1.2.1',
  'content-type:application/dicom',
  `Content-Type: application/dicom\r\nContent-Location: ${canary}`,
  'Content-Type: application/dicom\r\nContent-Length: 4294967295',
  'Content-Type: application/dicom\r\nContent-Length: -1',
  'Content-Type:\r\n application/dicom',
  'Content-Type: image/jpeg',
  'Content-Type: multipart/mixed; boundary=cut',
  'Content-Type: application/dicom\r\nContent-Transfer-Encoding: base64',
  'Content-Type: text/html\r\nContent-Type: application/dicom',
  `X-${canary}: ${'x'.repeat(20_000)}`,
  'no colon at all',
  ': no name',
  '\0\0\0',
  '',
];

function part(random: Random, boundary: string): Buffer {
  const line = random.once(12) ? '\n' : '\r\n';
  const head = random.once(3) ? random.pick(heads) : 'Content-Type: application/dicom';
  const bytes = random.once(15) ? gzipSync(anObject(random)) : anObject(random);
  const inside = random.once(12) ? Buffer.concat([Buffer.from(`\r\n--${boundary}`), bytes]) : bytes;
  return Buffer.concat([Buffer.from(`--${boundary}${line}${head}${line}${line}`), inside, Buffer.from(line)]);
}

function damage(random: Random, body: Buffer): Buffer {
  const at = random.below(body.length);
  if (random.once(6)) return body.subarray(0, at);
  if (random.once(8))
    return Buffer.concat([body.subarray(0, at), Buffer.from(random.bytes(random.below(20))), body.subarray(at)]);
  return body;
}
