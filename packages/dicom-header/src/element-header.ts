import type { Encoding } from './encoding.ts';
import { askForMore, refuse } from './halt.ts';
import { MAX_KEPT_ITEMS, MAX_STEPS } from './limits.ts';
import { couldBeVr, hasLongLength, type Vr, vrOf } from './vr.ts';

/** Bytes of one object from its start; `complete` when it has no more than these. `left` is what a walk may still spend. */
export type Source = {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly complete: boolean;
  readonly left: { steps: number; items: number };
};

/** Tag, VR where the encoding tells it, and where the value lies. `length` is null where it is undefined (PS3.5 7.1.1). */
export type ElementHeader = {
  readonly tag: number;
  readonly vr: Vr | null;
  readonly valueOffset: number;
  readonly length: number | null;
};

const UNDEFINED_LENGTH = 0xffff_ffff;
/** From here on tags are items and delimiters, which have no VR in any encoding (PS3.5 7.5). */
export const FIRST_DELIMITER = 0xfffe_0000;

/** `bytes` becomes a plain array: of one of its kinds, such as Node's Buffer, each subarray costs twice as much. */
export const sourceOf = (bytes: Uint8Array, complete: boolean, steps = MAX_STEPS): Source => ({
  bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  complete,
  left: { steps, items: MAX_KEPT_ITEMS },
});

/** The bytes up to `upTo` must exist, and lie inside `bound`, the end of the item or sequence around them. */
export const requireBytes = (source: Source, upTo: number, bound: number): void => {
  if (upTo > bound) refuse('MALFORMED_ELEMENT');
  if (upTo > source.bytes.length) askForMore(upTo);
};

export const readElementHeader = (source: Source, offset: number, bound: number, encoding: Encoding): ElementHeader => {
  const { view } = source;
  const { littleEndian, explicit } = encoding;
  requireBytes(source, offset + 8, bound);
  if (source.left.steps-- === 0) refuse('HEADER_TOO_LARGE');
  const tag = view.getUint16(offset, littleEndian) * 0x1_0000 + view.getUint16(offset + 2, littleEndian);
  if (!explicit || tag >= FIRST_DELIMITER) {
    return { tag, vr: null, valueOffset: offset + 8, length: definite(view.getUint32(offset + 4, littleEndian)) };
  }
  const vr = readVr(view.getUint8(offset + 4), view.getUint8(offset + 5));
  if (!hasLongLength(vr)) {
    return { tag, vr, valueOffset: offset + 8, length: view.getUint16(offset + 6, littleEndian) };
  }
  requireBytes(source, offset + 12, bound);
  return { tag, vr, valueOffset: offset + 12, length: definite(view.getUint32(offset + 8, littleEndian)) };
};

/** A VR that is not known has the long form of the unknown one: PS3.5 table 7.1-1 is for all that table 7.1-2 does not list. */
const readVr = (first: number, second: number): Vr =>
  vrOf(first, second) ?? (couldBeVr(first, second) ? 'UN' : refuse('MALFORMED_ELEMENT'));

const definite = (length: number): number | null => (length === UNDEFINED_LENGTH ? null : length);
