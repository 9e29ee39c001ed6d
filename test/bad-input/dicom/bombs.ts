import { deflateRawSync } from 'node:zlib';
import type { Random } from '../random.ts';
import type { BadClass, BadObject } from './bad-object.ts';
import {
  dataSetWith,
  deflatedLittle,
  element,
  elementHead,
  fileOf,
  itemEnd,
  itemStart,
  undefinedLength,
} from './write.ts';

/** Few bytes that ask for much time or memory, and many bytes that hold nothing. */
export const bombs: BadClass = {
  kind: 'bombs',
  count: 40,
  make: (random) =>
    random.pick([manyElements, manyItems, manyValues, longValues, deflated, deflatedElements, deflatedItems])(random),
};

const mebibyte = 1024 ** 2;

const times = (unit: Uint8Array, count: number): Buffer => {
  const all = Buffer.alloc(unit.length * count);
  for (let at = 0; at < count; at++) all.set(unit, at * unit.length);
  return all;
};

function manyElements(random: Random): BadObject {
  const unit = random.pick([element(0x0008_0001, 'LO'), element(0x0010_0010, 'PN', 'AB'), element(0x0019_1001, 'UN')]);
  const count = random.pick([1_000, 100_000, 4_000_000]);
  return { from: `${count} elements`, bytes: fileOf(dataSetWith({ first: [times(unit, count)] })) };
}

function manyItems(random: Random): BadObject {
  const count = random.pick([19_999, 20_001, 2_000_000]);
  const tag = random.pick([0x0008_1032, 0x0008_1111, 0x0009_1001]);
  const items = times(Buffer.concat([itemStart, itemEnd]), count);
  return {
    from: `${count} items`,
    bytes: fileOf(Buffer.concat([dataSetWith({}), elementHead(tag, 'SQ', undefinedLength), items])),
  };
}

function manyValues(random: Random): BadObject {
  const values = times(Buffer.from('\\'), 2 * mebibyte);
  const tag = random.pick([0x0020_0032, 0x0008_0008, 0x0010_0020]);
  return { from: 'values', bytes: fileOf(Buffer.concat([dataSetWith({}), element(tag, 'UT', values)])) };
}

function longValues(random: Random): BadObject {
  const long = element(
    random.pick([0x0020_4000, 0x0010_0010, 0x0040_1002]),
    'UT',
    Buffer.alloc(random.pick([4, 30, 80]) * mebibyte, 'x'),
  );
  return { from: 'long value', bytes: fileOf(Buffer.concat([dataSetWith({}), long])) };
}

function deflated(random: Random): BadObject {
  const inflatedBytes = random.pick([mebibyte, 63 * mebibyte, 65 * mebibyte, 400 * mebibyte]);
  const value = element(0x0008_0001, 'UT', Buffer.alloc(inflatedBytes));
  return {
    from: `inflates to ${inflatedBytes}`,
    bytes: fileOf(deflateRawSync(Buffer.concat([value, dataSetWith({})])), deflatedLittle),
  };
}

function deflatedElements(random: Random): BadObject {
  const unit = random.pick([
    element(0x0008_0001, 'LO'),
    Buffer.concat([element(0x0010_0010, 'PN', 'AB'), element(0x0010_0020, 'LO', 'AB')]),
  ]);
  const elements = times(unit, random.pick([10_000, 4_000_000]));
  return { from: 'deflated elements', bytes: fileOf(deflateRawSync(elements), deflatedLittle) };
}

function deflatedItems(random: Random): BadObject {
  const items = times(Buffer.concat([itemStart, itemEnd]), random.pick([10_000, 700_000, 1_500_000]));
  const dataSet = Buffer.concat([dataSetWith({}), elementHead(0x0021_1001, 'SQ', undefinedLength), items]);
  return { from: 'deflated items', bytes: fileOf(deflateRawSync(dataSet), deflatedLittle) };
}
