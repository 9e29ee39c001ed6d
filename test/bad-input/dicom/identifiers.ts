import type { Random } from '../random.ts';
import type { BadClass, BadObject } from './bad-object.ts';
import { element, fileOf } from './write.ts';

const bad = [
  ...['', ' ', '.', '..', '1.', '.1', '1..2', '1.2.a', 'A', '-1.2', '1.2 3', '1,2', '1.2.3/../4', '%2e%2e', '１.２'],
  ...[
    '1.2\n3',
    '1.2\r\n.3',
    '1.2;drop table instance',
    "1.2'",
    '__proto__',
    'constructor',
    '1.2\\1.3',
    '1.2\u0000.3',
    '∞',
  ],
  ...['1'.repeat(65), '1.'.repeat(40), '2.25.'.padEnd(300, '7'), '1.2.3\x1b[2J', '<script>', '0x12', '1e3'],
];
const good = [
  '1',
  '0',
  '2.25.1',
  '1.02.3',
  '2.25.340282366920938463463374607431768211455',
  '1'.repeat(64),
  '1.2.3 ',
  ' 1.2.4',
];

/** UIDs that are none, in each of the four places; and equal ones in two, which identify all the same. */
export const identifiers: BadClass = {
  kind: 'identifiers',
  count: 900,
  make: (random) => (random.once(3) ? sound : unsound)(random),
};

const names = ['sopClassUid', 'sopInstanceUid', 'studyInstanceUid', 'seriesInstanceUid'] as const;
type Uids = Record<(typeof names)[number], string>;

const objectOf = ({ sopClassUid, sopInstanceUid, studyInstanceUid, seriesInstanceUid }: Uids): Buffer =>
  fileOf(
    Buffer.concat([
      element(0x0008_0016, 'UI', sopClassUid),
      element(0x0008_0018, 'UI', sopInstanceUid),
      element(0x0020_000d, 'UI', studyInstanceUid),
      element(0x0020_000e, 'UI', seriesInstanceUid),
    ]),
  );

const uidsFrom = (draw: () => string): Uids => ({
  sopClassUid: draw(),
  sopInstanceUid: draw(),
  studyInstanceUid: draw(),
  seriesInstanceUid: draw(),
});

function sound(random: Random): BadObject {
  const uids = uidsFrom(() => random.pick(good));
  const trimmed = uidsFrom(() => '');
  for (const name of names) trimmed[name] = uids[name].trim();
  return { from: JSON.stringify(uids), bytes: objectOf(uids), reads: true, identity: trimmed };
}

function unsound(random: Random): BadObject {
  const uids = { ...uidsFrom(() => random.pick(good)), [random.pick(names)]: random.pick(bad) };
  const reasons = ['INVALID_UID', 'NO_STUDY_UID', 'NO_SERIES_UID', 'NO_SOP_INSTANCE_UID', 'NO_SOP_CLASS_UID'];
  return { from: JSON.stringify(uids), bytes: objectOf(uids), reasons };
}
