const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const INTEGER = /^[+-]?\d+$/;
const INTEGER_LIMIT = 2 ** 31;

/** One value of a DS (PS3.5 6.2). More than its 16 characters are common and harmless; all else that is not a DS is null. */
export const parseDecimal = (text: string): number | null => {
  const trimmed = text.trim();
  return DECIMAL.test(trimmed) ? finite(Number(trimmed)) : null;
};

/** One value of an IS (PS3.5 6.2), a 32-bit integer. */
export const parseInteger = (text: string): number | null => {
  const trimmed = text.trim();
  const value = INTEGER.test(trimmed) ? Number(trimmed) : null;
  return value !== null && value >= -INTEGER_LIMIT && value < INTEGER_LIMIT ? value : null;
};

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

type ReadNumber = (view: DataView, offset: number, littleEndian: boolean) => number | null;

/** Bytes of one value, and how to read it. */
export type BinaryNumber = { readonly size: number; readonly read: ReadNumber };

/** The VRs whose values are binary numbers. A 64-bit integer past 2^53 is null. */
export const BINARY_NUMBERS: ReadonlyMap<string, BinaryNumber> = new Map([
  ['US', { size: 2, read: (view, offset, littleEndian) => view.getUint16(offset, littleEndian) }],
  ['SS', { size: 2, read: (view, offset, littleEndian) => view.getInt16(offset, littleEndian) }],
  ['UL', { size: 4, read: (view, offset, littleEndian) => view.getUint32(offset, littleEndian) }],
  ['SL', { size: 4, read: (view, offset, littleEndian) => view.getInt32(offset, littleEndian) }],
  ['FL', { size: 4, read: (view, offset, littleEndian) => finite(view.getFloat32(offset, littleEndian)) }],
  ['FD', { size: 8, read: (view, offset, littleEndian) => finite(view.getFloat64(offset, littleEndian)) }],
  ['UV', { size: 8, read: (view, offset, littleEndian) => exact(view.getBigUint64(offset, littleEndian)) }],
  ['SV', { size: 8, read: (view, offset, littleEndian) => exact(view.getBigInt64(offset, littleEndian)) }],
]);

const exact = (value: bigint): number | null => (Number.isSafeInteger(Number(value)) ? Number(value) : null);
