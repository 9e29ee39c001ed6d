import { identity } from '../dicom/write.ts';
import type { Random } from '../random.ts';

type Json = Record<string, unknown>;

const uid = (value: string): Json => ({ vr: 'UI', Value: [value] });

/** An instance in the DICOM JSON model (PS3.18 Annex F) with some of everything. */
const sound = (): Json => ({
  '00080005': { vr: 'CS', Value: ['ISO_IR 192'] },
  '00080016': uid(identity.sopClassUid),
  '00080018': uid(identity.sopInstanceUid),
  '00080020': { vr: 'DA', Value: ['20260105'] },
  '00080060': { vr: 'CS', Value: ['MR'] },
  '00081032': { vr: 'SQ', Value: [{ '00080100': { vr: 'SH', Value: ['X1'] } }] },
  '00100010': { vr: 'PN', Value: [{ Alphabetic: 'Doe^Jane' }] },
  '00100020': { vr: 'LO', Value: ['P1'] },
  '00180050': { vr: 'DS', Value: [3] },
  '0020000D': uid(identity.studyInstanceUid),
  '0020000E': uid(identity.seriesInstanceUid),
  '00200013': { vr: 'IS', Value: [7] },
  '00200032': { vr: 'DS', Value: [1, 2, 3] },
  '00280010': { vr: 'US', Value: [512] },
});

const identifying = ['00080016', '00080018', '0020000D', '0020000E'];
const vrs = [
  'AE',
  'CS',
  'DA',
  'DS',
  'FD',
  'FL',
  'IS',
  'LO',
  'OB',
  'OW',
  'PN',
  'SQ',
  'SV',
  'UI',
  'UL',
  'UN',
  'US',
  'UV',
  'ZZ',
  '',
  'sq',
  7,
  null,
];

const values: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1e308,
    5e-324,
    2 ** 53,
    '',
    'NaN',
    '1e999',
    'a'.repeat(100_000),
    '\ud800',
    '\0',
    '\ufeff',
  ],
  ...[[], {}, [[]], [null], [{}], [[[1]]], { Alphabetic: 5 }, { Alphabetic: 'a', Ideographic: null }, { vr: 'SQ' }],
  ...['<script>', '../../etc/passwd', '1.2.3', '=1+1', '9'.repeat(400), 'constructor'],
];
const tags = [
  '00100020',
  '0010002',
  'ffffffff',
  'FFFEE000',
  '7FE00010',
  '00000000',
  'PatientID',
  '__proto__',
  'constructor',
  '0010 0020',
  '',
  '0020000d',
];

/** What a server may give as an instance: sound but for some changes, and whether its identity is untouched. */
export function badInstance(random: Random): { instance: unknown; identityKept: boolean } {
  if (random.once(12)) return { instance: random.pick(values), identityKept: false };
  const instance = sound();
  let identityKept = true;
  for (let n = 1 + random.below(3); n > 0; n--) {
    const tag = random.once(5) ? random.pick(tags) : random.pick(Object.keys(instance));
    if (identifying.includes(tag.toUpperCase())) identityKept = false;
    // As JSON.parse does it: `__proto__` becomes a member like any other.
    Object.defineProperty(instance, tag, {
      value: element(random, instance[tag]),
      enumerable: true,
      configurable: true,
    });
  }
  return { instance, identityKept };
}

function element(random: Random, before: unknown): unknown {
  switch (random.below(8)) {
    case 0:
      return random.pick(values);
    case 1:
      return { vr: random.pick(vrs) };
    case 2:
      return { vr: random.pick(vrs), Value: random.pick(values) };
    case 3:
      return { vr: random.pick(vrs), Value: Array.from({ length: random.below(50) }, () => random.pick(values)) };
    case 4:
      return {
        vr: random.pick(['OB', 'UI', 'SQ']),
        BulkDataURI: random.pick(['http://169.254.169.254/', 'file:///etc/passwd', 5]),
      };
    case 5:
      return {
        vr: random.pick(['OB', 'US', 'LO']),
        InlineBinary: random.pick(['AAAA', '!!!', 'A'.repeat(99_999), 5, null]),
      };
    case 6:
      return nested(random.once(5) ? 5_000 : random.below(100));
    default:
      return { ...Object(before), Value: [random.pick(values)], BulkDataURI: 'x', InlineBinary: 'AA==' };
  }
}

function nested(depth: number): Json {
  let inner: Json = { '00080100': { vr: 'SH', Value: ['deep'] } };
  for (let level = 0; level < depth; level++) inner = { '00081032': { vr: 'SQ', Value: [inner] } };
  return { vr: 'SQ', Value: [inner] };
}
