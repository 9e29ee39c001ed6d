import { asciiBytes, concat, textOf, uint16, uint32, viewOf } from './octets.ts';
import { halt } from './protocol-fault.ts';

/** Elements of group 0000 (PS3.7 E.1), by their element number. */
const GROUP_LENGTH = 0x0000;
export const AFFECTED_SOP_CLASS_UID = 0x0002;
export const REQUESTED_SOP_CLASS_UID = 0x0003;
export const COMMAND_FIELD = 0x0100;
export const MESSAGE_ID = 0x0110;
export const MESSAGE_ID_BEING_RESPONDED_TO = 0x0120;
export const PRIORITY = 0x0700;
export const COMMAND_DATA_SET_TYPE = 0x0800;
export const STATUS = 0x0900;
export const ERROR_COMMENT = 0x0902;
export const AFFECTED_SOP_INSTANCE_UID = 0x1000;

/** Command Data Set Type of a message without one. */
export const NO_DATA_SET = 0x0101;

/** The values of a command set, by element number. */
export type CommandSet = ReadonlyMap<number, Uint8Array>;

const HEADER_BYTES = 8;

/** PS3.7 6.3.1: Implicit VR Little Endian, ascending, with a group length that is true. Halts at everything else. */
export const readCommandSet = (bytes: Uint8Array): CommandSet => {
  const view = viewOf(bytes);
  const values = new Map<number, Uint8Array>();
  let last = -1;
  for (let offset = 0; offset < bytes.length; ) {
    if (offset + HEADER_BYTES > bytes.length || view.getUint16(offset, true) !== 0) halt('COMMAND_MALFORMED');
    const element = view.getUint16(offset + 2, true);
    const start = offset + HEADER_BYTES;
    const end = start + view.getUint32(offset + 4, true);
    if (end > bytes.length || element <= last) halt('COMMAND_MALFORMED');
    values.set(element, bytes.subarray(start, end));
    [last, offset] = [element, end];
  }
  requireGroupLength(values, bytes.length);
  return values;
};

/** It comes first, since elements ascend, and counts what follows it. */
const requireGroupLength = (values: CommandSet, length: number): void => {
  const value = values.get(GROUP_LENGTH) ?? halt('COMMAND_INCOMPLETE');
  const isTrue = value.length === 4 && viewOf(value).getUint32(0, true) === length - HEADER_BYTES - value.length;
  if (!isTrue) halt('COMMAND_MALFORMED');
};

/** A value of US; null when the element is missing. */
export const uint16In = (set: CommandSet, element: number): number | null => {
  const value = set.get(element);
  if (value === undefined) return null;
  return value.length === 2 ? viewOf(value).getUint16(0, true) : halt('COMMAND_MALFORMED');
};

/** A value of UI, LO or AE; null when the element is missing or empty. */
export const textIn = (set: CommandSet, element: number): string | null => textOf(set.get(element) ?? NOTHING) || null;

const NOTHING = new Uint8Array(0);

export type CommandElement = readonly [element: number, value: number | string | null];

/** A command set with its group length; elements whose value is null are left out. They must ascend. */
export const commandSet = (elements: readonly CommandElement[]): Uint8Array => {
  const body = concat(...elements.flatMap(([element, value]) => (value === null ? [] : [encode(element, value)])));
  return concat(elementBytes(GROUP_LENGTH, uint32(body.length, true)), body);
};

const encode = (element: number, value: number | string): Uint8Array => {
  if (typeof value === 'number') return elementBytes(element, uint16(value, true));
  const padding = element === ERROR_COMMENT ? ' ' : '\0';
  return elementBytes(element, asciiBytes(value.length % 2 === 0 ? value : value + padding));
};

const elementBytes = (element: number, value: Uint8Array): Uint8Array =>
  concat(uint16(0, true), uint16(element, true), uint32(value.length, true), value);
