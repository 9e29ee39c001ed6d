import type { Random } from '../random.ts';
import type { BadClass, BadObject } from './bad-object.ts';
import { type KnownSpecimen, openSpecimens } from './specimen-identity.ts';
import { explicitLittle } from './write.ts';

const known =
  'AE AS AT CS DA DS DT FL FD IS LO LT OB OD OF OL OV OW PN SH SL SQ SS ST SV TM UC UI UL UN UR US UT UV'.split(' ');
const unknown = ['ZZ', 'XX', 'sq', '??', '\0\0', '  ', 'A1', '-O', '\xff\xff', 'UI'.toLowerCase()];
const syntaxes = ['1.2.840.10008.1.2', explicitLittle, '1.2.840.10008.1.2.2', '1.2.840.10008.1.2.4.50'];

/** Another VR than the value has, one that does not exist, or a transfer syntax that is not the one of the bytes. */
export const representations: BadClass = {
  kind: 'representations',
  count: 3_000,
  make: (random) => (random.once(5) ? otherSyntax(random) : otherVr(random)),
};

function otherVr(random: Random): BadObject {
  const { name, bytes, places } = random.pick(openSpecimens);
  const place = random.pick(places.filter(({ vrAt }) => vrAt !== null));
  const mutated = Buffer.from(bytes);
  mutated.write(random.once(3) ? random.pick(unknown) : random.pick(known), place?.vrAt ?? 0, 'latin1');
  return { from: `${name} ${place.tag.toString(16)}`, bytes: mutated };
}

/** The bytes tell their encoding, so a wrong name for it does no harm. */
function otherSyntax(random: Random): BadObject {
  const specimen = random.pick(openSpecimens);
  const syntax = random.pick(syntaxes);
  return { from: specimen.name, bytes: withSyntax(specimen, syntax), reads: true, ...identityOf(specimen) };
}

const identityOf = ({ identity }: KnownSpecimen) => identity && { identity };

/** The same file with another Transfer Syntax UID; unchanged where it says none. */
export function withSyntax({ bytes, places }: KnownSpecimen, syntax: string): Buffer {
  const place = places.find(({ tag }) => tag === 0x0002_0010);
  if (!place) return bytes;
  const value = Buffer.from(syntax.length % 2 ? `${syntax}\0` : syntax);
  const length = Buffer.alloc(2);
  length.writeUInt16LE(value.length);
  return Buffer.concat([
    bytes.subarray(0, place.lengthAt),
    length,
    value,
    bytes.subarray(place.valueAt + place.length),
  ]);
}
