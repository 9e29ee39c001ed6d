import type { BadClass } from './bad-object.ts';
import type { Place } from './element-places.ts';
import { openSpecimens } from './specimen-identity.ts';

const lies = (length: number): number[] => [
  ...[0, 1, length - 1, length + 1, length + 2, 2 * length, 7, 0x7ffe, 0x7fff, 0xfffe, 0xffff],
  ...[0x7fff_fffe, 0x7fff_ffff, 0xffff_fff0, 0xffff_fffe, 0xffff_ffff],
];

/** An element, item or delimiter that says another length than it has. */
export const lengthLies: BadClass = {
  kind: 'lengths',
  count: 5_000,
  make: (random) => {
    const { name, bytes, places } = random.pick(openSpecimens);
    const place = random.pick(places);
    const mutated = Buffer.from(bytes);
    writeLength(mutated, place, random.pick(lies(place.length)));
    return { from: `${name} ${place.tag.toString(16)}`, bytes: mutated };
  },
};

function writeLength(bytes: Buffer, { lengthAt, lengthBytes }: Place, length: number): void {
  if (lengthBytes === 2) bytes.writeUInt16LE(length & 0xffff, lengthAt);
  else bytes.writeUInt32LE(length >>> 0, lengthAt);
}
