import type { BadClass } from './bad-object.ts';
import { dataSetWith, element, fileOf, identity } from './write.ts';

const garbage = [
  ...[
    'NaN',
    'Infinity',
    '-Infinity',
    '1e999',
    '-1e999',
    '1e-999',
    '1,5',
    '0x10',
    '1_000',
    '١٢٣',
    '--1',
    '+',
    '.',
    'e5',
    '1e',
    '',
  ],
  ...[
    '9'.repeat(400),
    '-9999999999',
    '2147483648',
    '1\\2',
    '1\\2\\3\\4',
    '\\\\',
    '1\\NaN\\3',
    '1\\\\3',
    'null',
    '1.5.2',
    '  7  ',
    '-0',
  ],
];
const dates = [
  '99999999',
  '20260230',
  '20260101-20261231',
  '2026.02.30',
  '00000000',
  '2026',
  '20260101000000',
  '-0260101',
  'today',
  '',
];
const tags: readonly (readonly [number, string])[] = [
  [0x0018_0050, 'DS'],
  [0x0018_0080, 'DS'],
  [0x0020_0011, 'IS'],
  [0x0020_0013, 'IS'],
  [0x0020_0032, 'DS'],
  [0x0020_0037, 'DS'],
  [0x0020_1208, 'IS'],
  [0x0028_0008, 'IS'],
  [0x0028_0030, 'DS'],
];
const binary: readonly (readonly [number, string])[] = [
  [0x0028_0010, 'US'],
  [0x0018_9082, 'FD'],
  [0x0020_9128, 'UL'],
  [0x0028_0011, 'FD'],
];

/** Numbers and dates that are none, too large, or too many: null in the record, which stays a record. */
export const numbers: BadClass = {
  kind: 'numbers',
  count: 1_200,
  make: (random) => {
    const date = element(random.pick([0x0008_0020, 0x0010_0030]), 'DA', random.pick(dates));
    const [tag, vr] = random.pick(tags);
    const text = random.pick(garbage);
    const [binaryTag, binaryVr] = random.pick(binary);
    const raw = element(binaryTag, binaryVr, random.once(3) ? Buffer.alloc(8, 0xff) : random.bytes(random.below(17)));
    const late = [element(tag, vr, text), raw];
    return { from: text, bytes: fileOf(dataSetWith({ early: [date], late })), reads: true, identity };
  },
};
