import type { Random } from '../random.ts';
import type { BadClass, BadObject } from './bad-object.ts';
import { knownSpecimens, openSpecimens } from './specimen-identity.ts';

/** An object that ends too early: at any byte, at the edges of an element, or before its last value does. */
export const truncated: BadClass = {
  kind: 'truncated',
  count: 5_000,
  make: (random) => (random.once(2) ? atEdge : anywhere)(random),
};

function anywhere(random: Random): BadObject {
  const { name, bytes, identity } = random.pick(knownSpecimens);
  return { from: name, bytes: bytes.subarray(0, random.below(bytes.length)), ...(identity && { identity }) };
}

function atEdge(random: Random): BadObject {
  const { name, bytes, places, identity } = random.pick(openSpecimens);
  const place = random.pick(places);
  const edge = random.pick([place.at, place.lengthAt, place.valueAt, place.valueAt + (place.length >>> 1)]);
  const end = Math.max(0, edge + random.below(3) - 1);
  return { from: name, bytes: bytes.subarray(0, end), ...(identity && { identity }) };
}
