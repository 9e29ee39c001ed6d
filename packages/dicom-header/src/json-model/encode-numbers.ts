import { MAX_VALUE_BYTES } from '../limits.ts';
import type { Vr } from '../vr.ts';

type BinaryFormat = {
  readonly size: number;
  readonly holds: (value: number) => boolean;
  readonly write: (view: DataView, value: number) => void;
};

const whole =
  (low: number, high: number) =>
  (value: number): boolean =>
    Number.isInteger(value) && value >= low && value <= high;

const safe = (low: number) => whole(low, Number.MAX_SAFE_INTEGER);

const FORMATS: ReadonlyMap<Vr, BinaryFormat> = new Map<Vr, BinaryFormat>([
  ['US', { size: 2, holds: whole(0, 0xffff), write: (view, value) => view.setUint16(0, value, true) }],
  ['SS', { size: 2, holds: whole(-0x8000, 0x7fff), write: (view, value) => view.setInt16(0, value, true) }],
  ['UL', { size: 4, holds: whole(0, 0xffff_ffff), write: (view, value) => view.setUint32(0, value, true) }],
  ['SL', { size: 4, holds: whole(-(2 ** 31), 2 ** 31 - 1), write: (view, value) => view.setInt32(0, value, true) }],
  ['FL', { size: 4, holds: Number.isFinite, write: (view, value) => view.setFloat32(0, value, true) }],
  ['FD', { size: 8, holds: Number.isFinite, write: (view, value) => view.setFloat64(0, value, true) }],
  ['UV', { size: 8, holds: safe(0), write: (view, value) => view.setBigUint64(0, BigInt(value), true) }],
  ['SV', { size: 8, holds: safe(-(2 ** 53 - 1)), write: (view, value) => view.setBigInt64(0, BigInt(value), true) }],
]);

/** Binary values, little endian, from numbers or texts of numbers (PS3.18 F.2.2). Null where the VR is none of these or one does not fit. */
export const encodeNumbers = (vr: Vr, values: readonly unknown[]): number[] | null => {
  const format = FORMATS.get(vr);
  if (!format) return null;
  const numbers = values.slice(0, MAX_VALUE_BYTES / format.size - 1).map(numberOf);
  return numbers.every(format.holds) ? numbers.flatMap((value) => bytesOf(format, value)) : null;
};

/** NaN for what is no number. */
const numberOf = (value: unknown): number => {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
};

const bytesOf = ({ size, write }: BinaryFormat, value: number): number[] => {
  const bytes = new Uint8Array(size);
  write(new DataView(bytes.buffer), value);
  return [...bytes];
};
