import { expect } from 'vitest';
import type { Random } from '../random.ts';
import type { BadClass, BadObject } from './bad-object.ts';
import {
  dataSetWith,
  delimiter,
  element,
  elementHead,
  fileOf,
  itemEnd,
  itemStart,
  identity as known,
  sequence,
  sequenceEnd,
  undefinedLength,
} from './write.ts';

const tags = [0x0008_1032, 0x0008_1111, 0x0009_1001, 0x0018_0012, 0x0040_0275, 0x5200_9230];

/** Sequences inside sequences, items without end, delimiters where none belong. */
export const nesting: BadClass = {
  kind: 'nesting',
  count: 400,
  make: (random) => random.pick([deep, deepDefined, unclosed, stray, privateSequence])(random),
};

const behindIdentity = (random: Random, ...late: readonly Uint8Array[]): Buffer =>
  fileOf(random.once(2) ? dataSetWith({ early: late }) : dataSetWith({ late }));

function deep(random: Random): BadObject {
  const depth = 1 + random.below(random.once(8) ? 30_000 : 90);
  const tag = random.pick(tags);
  const open = Buffer.concat([elementHead(tag, random.pick(['SQ', 'SQ', 'UN', 'OB']), undefinedLength), itemStart]);
  const close = Buffer.concat([itemEnd, sequenceEnd]);
  const levels = [
    ...Array.from({ length: depth }, () => open),
    ...Array.from({ length: random.once(3) ? 0 : depth }, () => close),
  ];
  return { from: `depth ${depth}`, bytes: behindIdentity(random, ...levels) };
}

function deepDefined(random: Random): BadObject {
  const tag = random.pick(tags);
  let inner = element(0x0008_0100, 'SH', 'deep');
  const depth = 1 + random.below(80);
  for (let level = 0; level < depth; level++) {
    inner = element(
      tag,
      'SQ',
      Buffer.concat([delimiter(0xfffe_e000, inner.length + (random.once(200) ? 2 : 0)), inner]),
    );
  }
  return { from: `depth ${depth}, lengths defined`, bytes: behindIdentity(random, inner) };
}

function unclosed(random: Random): BadObject {
  const pieces = [itemStart, itemEnd, sequenceEnd, element(0x0008_0100, 'SH', 'code'), delimiter(0xfffe_e000, 8)];
  const some = Array.from({ length: random.below(30) }, () => random.pick(pieces));
  return { bytes: behindIdentity(random, elementHead(random.pick(tags), 'SQ', undefinedLength), ...some) };
}

function stray(random: Random): BadObject {
  const piece = random.pick([itemStart, itemEnd, sequenceEnd, delimiter(0xfffe_e00d, 4), delimiter(0xffff_ffff, 0)]);
  return { bytes: behindIdentity(random, element(0x0008_0060, 'CS', 'MR'), piece, element(0x0008_0070, 'LO', 'x')) };
}

const positionMm = [11, 12, 13];
const position = element(0x0020_0032, 'DS', positionMm.join('\\'));
const image = [element(0x0028_0010, 'US', Buffer.from([4, 0])), element(0x0028_0011, 'US', Buffer.from([4, 0]))];

/** What a private or foreign sequence says is not said of the object. */
function privateSequence(random: Random): BadObject {
  const liar = Buffer.concat([element(0x0020_000d, 'UI', '9.9.9'), element(0x0020_0032, 'DS', '991\\992\\993')]);
  const tag = random.pick([0x0009_1001, 0x0019_1002, 0x0020_1111, 0x0021_10fe, 0x0008_1140]);
  const lies = sequence(tag, [liar, liar]);
  const bytes = fileOf(
    dataSetWith({
      early: tag < 0x0020_000d ? [lies] : [],
      late: [position, ...(tag > 0x0020_000d ? [lies] : []), ...image],
    }),
  );
  return {
    bytes,
    reads: true,
    identity: known,
    check: ({ frames }) => expect(frames[0]?.positionMm).toEqual(positionMm),
  };
}
