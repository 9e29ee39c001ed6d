import type { Random } from '../random.ts';
import type { BadClass, BadObject } from './bad-object.ts';
import { withSyntax } from './representations.ts';
import { openSpecimens } from './specimen-identity.ts';
import { dataSetWith, element, fileOf, identity } from './write.ts';

const metaAt = 132;

/** File Meta Information that is missing, lies about its length, or names a transfer syntax badly or not at all. */
export const meta: BadClass = {
  kind: 'meta',
  count: 800,
  make: (random) => random.pick([withoutMeta, groupLength, oddSyntax, withoutSyntax, metaOf])(random),
};

const groupLengths = [0, 1, 2, 0xffff, 0x7fff_ffff, 0xffff_fff0, 0xffff_ffff];

/** The group length is not needed, so its lie does no harm. */
function groupLength(random: Random): BadObject {
  const { name, bytes, places, ...specimen } = random.pick(openSpecimens);
  const place = places.find(({ tag }) => tag === 0x0002_0000);
  const mutated = Buffer.from(bytes);
  if (place) mutated.writeUInt32LE(random.pick(groupLengths), place.valueAt);
  return { from: name, bytes: mutated, reads: true, ...(specimen.identity && { identity: specimen.identity }) };
}

/** Without preamble, without preamble and magic, without any meta information, or with another magic. */
function withoutMeta(random: Random): BadObject {
  const { name, bytes, dataSetAt, ...specimen } = random.pick(openSpecimens);
  const mutated = random.pick([
    bytes.subarray(128),
    bytes.subarray(metaAt),
    bytes.subarray(dataSetAt),
    Buffer.concat([bytes.subarray(0, 128), Buffer.from('dicm'), bytes.subarray(metaAt)]),
    Buffer.concat([bytes.subarray(0, metaAt), bytes.subarray(dataSetAt)]),
  ]);
  return { from: name, bytes: mutated, ...(specimen.identity && { identity: specimen.identity }) };
}

const syntaxes = [
  ...['', ' ', '0', '1.2', '1.2.840.10008.1.2 ', ' 1.2.840.10008.1.2.1', '1.2.840.10008.1.2.1\0\0\0', '1.2.3.4.5.6.7'],
  ...['1.2.840.10008.1.2.6.1', '1.2.840.10008.1.2.1.99', 'constructor', '__proto__', 'explicit vr little endian'],
  ...['1.2.840.10008.1.2.1\\1.2.840.10008.1.2', '../../etc/passwd', 'x'.repeat(300), '\u{1f480}'],
];

function oddSyntax(random: Random): BadObject {
  const specimen = random.pick(openSpecimens);
  const { name, identity: known } = specimen;
  return { from: name, bytes: withSyntax(specimen, random.pick(syntaxes)), ...(known && { identity: known }) };
}

function withoutSyntax(random: Random): BadObject {
  const { name, bytes, places, ...specimen } = random.pick(openSpecimens);
  const place = places.find(({ tag }) => tag === 0x0002_0010);
  const end = place ? place.valueAt + place.length : 0;
  const mutated = place ? Buffer.concat([bytes.subarray(0, place.at), bytes.subarray(end)]) : bytes;
  return { from: name, bytes: mutated, reads: true, ...(specimen.identity && { identity: specimen.identity }) };
}

/** Meta information of many, large, repeated or foreign elements. */
function metaOf(random: Random): BadObject {
  const odd = random.pick([
    Array.from({ length: 1 + random.below(3_000) }, () => element(0x0002_0016, 'AE', 'X')),
    [element(0x0002_0102, 'OB', random.bytes(random.below(50_000)))],
    [element(0x0002_0010, 'UI', '1.2.840.10008.1.2'), element(0x0002_0010, 'UI', '1.2.840.10008.1.2.4.70')],
    [element(0x0002_0002, 'UI', '1.2.3'), element(0x0002_ffff, 'UN', 'x')],
  ]);
  const file = fileOf(Buffer.alloc(0));
  return { bytes: Buffer.concat([file, ...odd, dataSetWith({})]), reads: true, identity };
}
