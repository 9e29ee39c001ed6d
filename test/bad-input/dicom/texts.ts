import { expect } from 'vitest';
import type { Random } from '../random.ts';
import type { BadClass, BadObject } from './bad-object.ts';
import { dataSetWith, element, fileOf, identity } from './write.ts';

const attacks = [
  ...[
    '<script>globalThis.__xss=1</script>',
    '"><img src=x onerror=alert(1)>',
    "javascript:alert('1')",
    '<svg/onload=alert(1)>',
  ],
  ...[
    '=cmd|" /C calc"!A0',
    '+1+1',
    '-2+3',
    '@SUM(1)',
    "'; drop table instance; --",
    '" or ""="',
    '$1',
    '%s%n',
    '\\x00',
  ],
  ...[
    'a\r\nSet-Cookie: b=c',
    '\x1b[31mred\x1b[0m',
    '{"level":"fatal"}',
    ['$', '{jndi:ldap://127.0.0.1/a}'].join(''),
    '{{7*7}}',
    '`id`',
  ],
  ...[
    '../../../../etc/passwd',
    'C:\\Windows\\win.ini',
    'file:///etc/passwd',
    '//host/share',
    '__proto__',
    'constructor',
    'hasOwnProperty',
  ],
  ...[
    '\u202egnp.exe',
    '\u200b\u200b',
    '\ufeff',
    'A\u0301'.repeat(500),
    '💀',
    'null',
    'undefined',
    'NaN',
    'true',
    '[]',
    '^^^^',
    '====',
    '\\\\\\\\',
  ],
];
const tags: readonly (readonly [number, string])[] = [
  [0x0008_0050, 'SH'],
  [0x0008_0060, 'CS'],
  [0x0008_0070, 'LO'],
  [0x0008_1030, 'LO'],
  [0x0008_103e, 'LO'],
  [0x0010_0010, 'PN'],
  [0x0010_0020, 'LO'],
  [0x0010_0021, 'LO'],
  [0x0010_0040, 'CS'],
  [0x0018_0015, 'CS'],
  [0x0018_1030, 'LO'],
];

/** Text that is an attack on whatever shows, stores or logs it; here it is only text. */
export const texts: BadClass = {
  kind: 'texts',
  count: 700,
  make: (random): BadObject => {
    const [tag, vr] = random.pick(tags);
    const attack = random.pick(attacks) + (random.once(3) ? random.pick(attacks) : '');
    return {
      from: attack,
      bytes: objectWith(random, tag, vr, attack),
      reads: true,
      identity,
      check: isVerbatim(tag, attack),
    };
  },
};

function objectWith(random: Random, tag: number, vr: string, text: string): Buffer {
  const utf8 = element(0x0008_0005, 'CS', 'ISO_IR 192');
  const attack = element(tag, vr, text);
  return fileOf(dataSetWith({ first: random.once(20) ? [] : [utf8], early: [attack] }));
}

const patientId = 0x0010_0020;
const isVerbatim = (tag: number, text: string): NonNullable<BadObject['check']> =>
  tag === patientId ? ({ patient }) => expect(patient.id).toBe(text.trim().replaceAll('\0', ' ')) : () => undefined;
