import { requireBytes, type Source } from './element-header.ts';
import {
  type Encoding,
  EXPLICIT_BIG,
  EXPLICIT_BIG_UID,
  EXPLICIT_LITTLE,
  EXPLICIT_LITTLE_UID,
  IMPLICIT_LITTLE,
  IMPLICIT_LITTLE_UID,
} from './encoding.ts';
import { vrOf } from './vr.ts';

/**
 * How a data set is laid out, by its first element. Better evidence than the transfer syntax, which is missing from
 * some files and wrong in others; an unknown transfer syntax is read the same way. Null: no element begins here.
 */
export const sniffEncoding = (source: Source, offset: number): Encoding | null => {
  requireBytes(source, offset + 8, Number.POSITIVE_INFINITY);
  const { view } = source;
  // The first group is a small number: read in the wrong byte order it is a large one.
  const littleEndian = view.getUint16(offset, true) <= view.getUint16(offset, false);
  const explicit = vrOf(view.getUint8(offset + 4), view.getUint8(offset + 5)) !== undefined;
  if (explicit) return littleEndian ? EXPLICIT_LITTLE : EXPLICIT_BIG;
  return littleEndian ? IMPLICIT_LITTLE : null;
};

const IDENTIFYING_GROUP = 0x0008;
const LONGEST_FIRST_VALUE = 1024;

/** Whether a data set without any meta information may begin with these bytes: group 0008, and a value of sensible length. */
export const looksLikeDataSet = (source: Source): boolean => {
  const { bytes, view } = source;
  if (bytes.length < 8) return false;
  const encoding = sniffEncoding(source, 0);
  if (encoding === null || view.getUint16(0, encoding.littleEndian) !== IDENTIFYING_GROUP) return false;
  return encoding.explicit || view.getUint32(4, true) <= LONGEST_FIRST_VALUE;
};

/** The transfer syntax that names an encoding, for objects that do not say theirs. */
export const transferSyntaxOf = ({ explicit, littleEndian }: Encoding): string => {
  if (!explicit) return IMPLICIT_LITTLE_UID;
  return littleEndian ? EXPLICIT_LITTLE_UID : EXPLICIT_BIG_UID;
};
