/** What a scanner of today tells of itself: a private header of some KB. */
const PRIVATE_BYTES = 6 * 1024;

/**
 * An object in Explicit VR Little Endian without pixels, completed as a scanner sends it: a private block of a group that
 * stands behind those of the header, and pixel data.
 */
export const withPixels = (object: Uint8Array, pixelBytes: number): Uint8Array =>
  Buffer.concat([
    object,
    element(0x0051, 0x0010, 'LO', Buffer.from('CORDWATCH BENCHMARK ')),
    element(0x0051, 0x1010, 'OB', Buffer.alloc(PRIVATE_BYTES, 1)),
    element(0x7fe0, 0x0010, 'OW', Buffer.alloc(pixelBytes, 7)),
  ]);

/** PS3.5 7.1.2: OB and OW have two reserved bytes and a length of four. */
const element = (group: number, number: number, vr: 'LO' | 'OB' | 'OW', value: Buffer): Buffer => {
  const head = Buffer.alloc(vr === 'LO' ? 8 : 12);
  head.writeUInt16LE(group, 0);
  head.writeUInt16LE(number, 2);
  head.write(vr, 4, 'latin1');
  if (vr === 'LO') head.writeUInt16LE(value.length, 6);
  else head.writeUInt32LE(value.length, 8);
  return Buffer.concat([head, value]);
};
