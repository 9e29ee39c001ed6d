/** DICOM by hand, so that it can also be written wrongly: explicit little endian, PS3.5 7.1.2. */

const longLength: ReadonlySet<string> = new Set('OB OD OF OL OV OW SQ SV UC UN UR UT UV'.split(' '));

export const undefinedLength = 0xffff_ffff;

/** A value padded to even length, with NUL for a UID and a space for any other text. */
function paddedValue(vr: string, text: string | Uint8Array): Buffer {
  const bytes = typeof text === 'string' ? Buffer.from(text) : Buffer.from(text);
  return bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.from(vr === 'UI' ? '\0' : ' ')]);
}

/** One element; `length` is what it says of itself, true unless told otherwise. */
export function element(tag: number, vr: string, value: string | Uint8Array = '', length?: number): Buffer {
  const bytes = paddedValue(vr, value);
  return Buffer.concat([elementHead(tag, vr, length ?? bytes.length), bytes]);
}

export function elementHead(tag: number, vr: string, length: number): Buffer {
  const head = Buffer.alloc(longLength.has(vr) ? 12 : 8);
  writeTag(head, tag, 0);
  head.write(vr, 4, 'latin1');
  if (longLength.has(vr)) head.writeUInt32LE(length >>> 0, 8);
  else head.writeUInt16LE(length & 0xffff, 6);
  return head;
}

/** An item or a delimiter: a tag and a length, in every encoding (PS3.5 7.5). */
export function delimiter(tag: number, length: number): Buffer {
  const head = Buffer.alloc(8);
  writeTag(head, tag, 0);
  head.writeUInt32LE(length >>> 0, 4);
  return head;
}

export const itemStart = delimiter(0xfffe_e000, undefinedLength);
export const itemEnd = delimiter(0xfffe_e00d, 0);
export const sequenceEnd = delimiter(0xfffe_e0dd, 0);

/** A sequence of undefined length. */
export const sequence = (tag: number, items: readonly Uint8Array[]): Buffer =>
  Buffer.concat([
    elementHead(tag, 'SQ', undefinedLength),
    ...items.flatMap((item) => [itemStart, item, itemEnd]),
    sequenceEnd,
  ]);

function writeTag(into: Buffer, tag: number, at: number): void {
  into.writeUInt16LE(Math.floor(tag / 0x1_0000), at);
  into.writeUInt16LE(tag % 0x1_0000, at + 2);
}

export const explicitLittle = '1.2.840.10008.1.2.1';
export const deflatedLittle = '1.2.840.10008.1.2.1.99';

const preamble = Buffer.concat([Buffer.alloc(128), Buffer.from('DICM')]);

/** A Part-10 file around a data set that is written already. */
export const fileOf = (dataSet: Uint8Array, transferSyntax = explicitLittle): Buffer =>
  Buffer.concat([preamble, element(0x0002_0010, 'UI', transferSyntax), dataSet]);

/** The four UIDs that make a record, in two places: other elements go before, between and behind them. */
export const identity = {
  studyInstanceUid: '2.25.71',
  seriesInstanceUid: '2.25.71.1',
  sopInstanceUid: '2.25.71.1.1',
  sopClassUid: '1.2.840.10008.5.1.4.1.1.4',
};
const classAndInstance = Buffer.concat([
  element(0x0008_0016, 'UI', identity.sopClassUid),
  element(0x0008_0018, 'UI', identity.sopInstanceUid),
]);
const studyAndSeries = Buffer.concat([
  element(0x0020_000d, 'UI', identity.studyInstanceUid),
  element(0x0020_000e, 'UI', identity.seriesInstanceUid),
]);

/** A data set that is sound but for what is put before, between and behind its UIDs. */
export const dataSetWith = ({ first = [], early = [], late = [] }: Record<string, readonly Uint8Array[]>): Buffer =>
  Buffer.concat([...first, classAndInstance, ...early, studyAndSeries, ...late]);
