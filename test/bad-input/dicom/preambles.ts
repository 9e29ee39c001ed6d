import type { BadClass } from './bad-object.ts';
import { openSpecimens } from './specimen-identity.ts';

const faces = [
  'MZ\x90\0\x03\0\0\0',
  '\x7fELF\x02\x01\x01',
  'PK\x03\x04',
  '<!doctype html><script>alert(1)</script>',
  '\x1f\x8b\x08\0',
  'II*\0',
  'MM\0*',
  '#!/bin/sh\nrm -rf /\n',
  '%PDF-1.7',
  'DICM',
  '\x02\0\0\0UL\x04\0',
  '\x08\0\x05\0CS\x0a\0ISO_IR 100',
];

/** A preamble that is another kind of file as well (CVE-2019-11687, and TIFF, which PS3.10 7.1 allows): never looked at. */
export const preambles: BadClass = {
  kind: 'preambles',
  count: 200,
  make: (random) => {
    const { name, bytes, identity } = random.pick(openSpecimens.filter(({ dataSetAt }) => dataSetAt > 132));
    const mutated = Buffer.from(bytes);
    mutated.set(
      random.once(4) ? random.bytes(128) : Buffer.from(random.pick(faces).padEnd(128, '\0'), 'latin1').subarray(0, 128),
    );
    // `DICM` at the very front counts as a file without preamble.
    if (mutated.toString('latin1', 0, 4) === 'DICM') return { from: name, bytes: mutated };
    return { from: name, bytes: mutated, reads: true, ...(identity && { identity }) };
  },
};
