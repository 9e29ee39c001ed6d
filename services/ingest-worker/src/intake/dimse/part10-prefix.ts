import type { PresentationContext, StoreRequest } from '@cordwatch/dimse';

const PREAMBLE_BYTES = 128;
const META_VERSION = Buffer.from([0x02, 0, 0x01, 0, 0x4f, 0x42, 0, 0, 2, 0, 0, 0, 0, 1]);

/**
 * What stands in front of a data set in a Part-10 file (PS3.10 7.1): preamble, magic and File Meta Information, made of
 * what command and presentation context say. With it the data set is read, and put aside, like a file.
 */
export function part10Prefix({ sopClassUid, sopInstanceUid }: StoreRequest, context: PresentationContext): Buffer {
  const meta = Buffer.concat([
    META_VERSION,
    uidElement(0x0002, sopClassUid),
    uidElement(0x0003, sopInstanceUid),
    uidElement(0x0010, context.transferSyntaxUid),
  ]);
  const groupLength = Buffer.from([0x02, 0, 0, 0, 0x55, 0x4c, 4, 0, 0, 0, 0, 0]);
  groupLength.writeUInt32LE(meta.length, 8);
  return Buffer.concat([Buffer.alloc(PREAMBLE_BYTES), Buffer.from('DICM'), groupLength, meta]);
}

/** An element of group 0002 with VR UI, explicit little endian. */
function uidElement(element: number, uid: string): Buffer {
  const value = Buffer.from(uid.length % 2 === 0 ? uid : `${uid}\0`, 'latin1');
  const header = Buffer.from([0x02, 0, 0, 0, 0x55, 0x49, 0, 0]);
  header.writeUInt16LE(element, 2);
  header.writeUInt16LE(value.length, 6);
  return Buffer.concat([header, value]);
}
