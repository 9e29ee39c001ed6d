import { asciiBytes, concat, uint16, uint32, viewOf } from './octets.ts';
import { halt } from './protocol-fault.ts';

/** PS3.8 9.3.1. */
export const ASSOCIATE_RQ = 0x01;
export const ASSOCIATE_AC = 0x02;
export const ASSOCIATE_RJ = 0x03;
export const P_DATA = 0x04;
export const RELEASE_RQ = 0x05;
export const RELEASE_RP = 0x06;
export const ABORT = 0x07;

/** A PDU: type, a reserved byte, length and contents. */
export const pdu = (type: number, ...contents: readonly Uint8Array[]): Uint8Array => {
  const body = concat(...contents);
  return concat(Uint8Array.of(type, 0), uint32(body.length), body);
};

/** An item or sub-item of an A-ASSOCIATE PDU: type, a reserved byte, length of two bytes, value. */
export const item = (type: number, ...value: readonly (Uint8Array | string)[]): Uint8Array => {
  const body = concat(...value.map((part) => (typeof part === 'string' ? asciiBytes(part) : part)));
  return concat(Uint8Array.of(type, 0), uint16(body.length), body);
};

export type Item = { readonly type: number; readonly value: Uint8Array };

const ITEM_HEADER_BYTES = 4;

/** The items that fill `bytes`; halts when the last one is cut. */
export const itemsIn = (bytes: Uint8Array): Item[] => {
  const view = viewOf(bytes);
  const items: Item[] = [];
  for (let offset = 0; offset < bytes.length; ) {
    if (offset + ITEM_HEADER_BYTES > bytes.length) halt('ASSOCIATE_ITEM_TRUNCATED');
    const start = offset + ITEM_HEADER_BYTES;
    const end = start + view.getUint16(offset + 2);
    if (end > bytes.length) halt('ASSOCIATE_ITEM_TRUNCATED');
    items.push({ type: view.getUint8(offset), value: bytes.subarray(start, end) });
    offset = end;
  }
  return items;
};
