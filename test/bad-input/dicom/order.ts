import { expect } from 'vitest';
import type { Random } from '../random.ts';
import type { BadClass, BadObject } from './bad-object.ts';
import { openSpecimens } from './specimen-identity.ts';
import { dataSetWith, element, fileOf, identity } from './write.ts';

/** Elements out of order, twice, or moved from another file. */
export const order: BadClass = {
  kind: 'order',
  count: 800,
  make: (random) => random.pick([moved, moved, transplanted, twoStudies, samePatientTwice])(random),
};

/** One element taken out and put in somewhere else, or a second time. */
function moved(random: Random): BadObject {
  const { name, bytes, places } = random.pick(openSpecimens);
  const [from, to] = [random.pick(places), random.pick(places)];
  const piece = bytes.subarray(from.at, from.valueAt + Math.min(from.length, bytes.length));
  const rest = random.once(2)
    ? bytes
    : Buffer.concat([bytes.subarray(0, from.at), bytes.subarray(from.at + piece.length)]);
  return { from: name, bytes: Buffer.concat([rest.subarray(0, to.at), piece, rest.subarray(to.at)]) };
}

function transplanted(random: Random): BadObject {
  const [host, donor] = [random.pick(openSpecimens), random.pick(openSpecimens)];
  const [at, piece] = [random.pick(host.places).at, random.pick(donor.places)];
  const graft = donor.bytes.subarray(piece.at, piece.valueAt + Math.min(piece.length, 4_096));
  return {
    from: `${host.name} ${donor.name}`,
    bytes: Buffer.concat([host.bytes.subarray(0, at), graft, host.bytes.subarray(at)]),
  };
}

const identifying = [0x0008_0016, 0x0008_0018, 0x0020_000d, 0x0020_000e];

/** An object that names two studies, series or instances is of none of them. */
function twoStudies(random: Random): BadObject {
  const second = element(random.pick(identifying), 'UI', '2.25.999');
  const bytes = random.once(2) ? dataSetWith({ first: [second] }) : dataSetWith({ late: [second] });
  return { bytes: fileOf(bytes), reasons: ['INVALID_UID'] };
}

/** The same said twice is said. */
function samePatientTwice(random: Random): BadObject {
  const again = element(0x0020_000d, 'UI', identity.studyInstanceUid);
  const patient = element(0x0010_0020, 'LO', 'A');
  const bytes = fileOf(dataSetWith({ early: [patient, patient], late: random.once(2) ? [again] : [] }));
  return { bytes, reads: true, identity, check: (record) => expect(record.patient.id).toBe('A') };
}
