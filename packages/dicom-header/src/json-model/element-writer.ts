import { hasLongLength, type Vr } from '../vr.ts';
import type { ByteWriter } from './byte-writer.ts';
import type { EncodedValue } from './encode-value.ts';

const UNDEFINED_LENGTH = 0xffff_ffff;
const ITEM = 0xfffe_e000;
const ITEM_DELIMITER = 0xfffe_e00d;
const SEQUENCE_DELIMITER = 0xfffe_e0dd;

export const writeValue = (writer: ByteWriter, tag: number, { vr, bytes }: EncodedValue): void => {
  writeHead(writer, tag, vr, bytes.length);
  writer.bytes(bytes);
};

/** A sequence and items of undefined length (PS3.5 7.5), so that nothing has to be known before it is written. */
export const writeSequence = (writer: ByteWriter, tag: number, items: readonly (() => void)[]): void => {
  writeHead(writer, tag, 'SQ', UNDEFINED_LENGTH);
  for (const writeElements of items) {
    writeDelimiter(writer, ITEM, UNDEFINED_LENGTH);
    writeElements();
    writeDelimiter(writer, ITEM_DELIMITER, 0);
  }
  writeDelimiter(writer, SEQUENCE_DELIMITER, 0);
};

const writeHead = (writer: ByteWriter, tag: number, vr: Vr, length: number): void => {
  writeTag(writer, tag);
  writer.bytes([vr.charCodeAt(0), vr.charCodeAt(1)]);
  if (hasLongLength(vr)) {
    // PS3.5 7.1.2: reserved.
    writer.uint16(0);
    writer.uint32(length);
  } else writer.uint16(length);
};

const writeDelimiter = (writer: ByteWriter, tag: number, length: number): void => {
  writeTag(writer, tag);
  writer.uint32(length);
};

const writeTag = (writer: ByteWriter, tag: number): void => {
  writer.uint16(tag >>> 16);
  writer.uint16(tag & 0xffff);
};
