/** Where an element stands in a file: what a mutation that knows the structure has to know. */
export type Place = {
  readonly tag: number;
  /** Where it begins. */
  readonly at: number;
  /** Of its VR, or null where the encoding writes none. */
  readonly vrAt: number | null;
  readonly lengthAt: number;
  readonly lengthBytes: 2 | 4;
  readonly valueAt: number;
  readonly length: number;
};

const longLength: ReadonlySet<string> = new Set('OB OD OF OL OV OW SQ SV UC UN UR UT UV'.split(' '));
const firstDelimiter = 0xfffe_0000;
const undefinedLength = 0xffff_ffff;
const maxPlaces = 2_000;

/**
 * The elements, items and delimiters of a little endian file in the order of its bytes, sequences opened. Knows nothing
 * of the reader under test; ends where it no longer understands.
 */
export function placesIn(bytes: Buffer, from: number, explicit: boolean): Place[] {
  const places: Place[] = [];
  let next = from;
  while (next + 12 <= bytes.length && places.length < maxPlaces) {
    const place = placeAt(bytes, next, explicit);
    if (place === null) break;
    places.push(place);
    next = opens(bytes, place) ? place.valueAt : place.valueAt + place.length;
  }
  return places;
}

function placeAt(bytes: Buffer, at: number, explicit: boolean): Place | null {
  const tag = bytes.readUInt16LE(at) * 0x1_0000 + bytes.readUInt16LE(at + 2);
  const vr = bytes.toString('latin1', at + 4, at + 6);
  if (!explicit || tag >= firstDelimiter) return longPlace(bytes, { tag, at, vrAt: null, lengthAt: at + 4 });
  if (!/^[A-Z]{2}$/.test(vr)) return null;
  if (longLength.has(vr)) return longPlace(bytes, { tag, at, vrAt: at + 4, lengthAt: at + 8 });
  return {
    tag,
    at,
    vrAt: at + 4,
    lengthAt: at + 6,
    lengthBytes: 2,
    valueAt: at + 8,
    length: bytes.readUInt16LE(at + 6),
  };
}

function longPlace(bytes: Buffer, place: Pick<Place, 'tag' | 'at' | 'vrAt' | 'lengthAt'>): Place {
  const length = bytes.readUInt32LE(place.lengthAt);
  return { ...place, lengthBytes: 4, valueAt: place.lengthAt + 4, length };
}

/** Whether elements follow inside: items, sequences of explicit VR, and all of undefined length. */
const opens = (bytes: Buffer, { tag, vrAt, length }: Place): boolean =>
  length === undefinedLength ||
  tag >= firstDelimiter ||
  (vrAt !== null && bytes.toString('latin1', vrAt, vrAt + 2) === 'SQ');
