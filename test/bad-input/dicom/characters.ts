import type { BadClass } from './bad-object.ts';
import { dataSetWith, element, fileOf, identity } from './write.ts';

const terms = [
  ...['', 'ISO_IR 6', 'ISO_IR 100', 'ISO_IR 101', 'ISO_IR 109', 'ISO_IR 110', 'ISO_IR 126', 'ISO_IR 127', 'ISO_IR 138'],
  ...['ISO_IR 144', 'ISO_IR 148', 'ISO_IR 13', 'ISO_IR 166', 'ISO_IR 192', 'GB18030', 'GBK', '\\ISO 2022 IR 87'],
  ...[
    'ISO 2022 IR 13\\ISO 2022 IR 87\\ISO 2022 IR 159',
    '\\ISO 2022 IR 149',
    '\\ISO 2022 IR 58',
    'ISO 2022 IR 6\\ISO 2022 IR 127',
  ],
  ...[
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'ISO_IR 9999',
    'utf8',
    'UTF-16',
    'ISO-IR 100',
    'iso_ir 192',
  ],
  ...['ISO_IR 192\\ISO_IR 100', '\\', '\\\\\\\\', 'ISO 2022 IR 87', 'x'.repeat(500), 'ISO_IR 100\\'.repeat(40)],
];
const escapes = [
  '\x1b$B',
  '\x1b(J',
  '\x1b(B',
  '\x1b$)C',
  '\x1b$)A',
  '\x1b-A',
  '\x1b-T',
  '\x1b',
  '\x1b$',
  '\x1b(',
  '\x1b\x1b',
  '\x0e',
  '\x0f',
];
const odd = [
  '\xc0\xaf',
  '\xed\xa0\x80',
  '\xf4\x90\x80\x80',
  '\xff\xfe',
  '\xe2\x80\xae',
  '^',
  '=',
  '\\',
  '\xb1\xb1',
  '\x00',
  '\xef\xbb\xbf',
  'Ä',
  'A',
];

/** Names in a character set that is not theirs, does not exist, or whose escapes are cut: read somehow, never thrown at. */
export const characters: BadClass = {
  kind: 'characters',
  count: 1_500,
  make: (random) => {
    const term = random.pick(terms);
    const pieces = Array.from({ length: random.below(12) }, () => random.pick(random.once(2) ? escapes : odd));
    const text = random.once(6) ? Buffer.from(random.bytes(random.below(300))) : Buffer.from(pieces.join(''), 'latin1');
    const characterSet = element(0x0008_0005, 'CS', term);
    const name = element(0x0010_0010, 'PN', text);
    const description = element(0x0008_1030, 'LO', text);
    return {
      from: term,
      bytes: fileOf(dataSetWith({ first: [characterSet], early: [description, name] })),
      reads: true,
      identity,
    };
  },
};
