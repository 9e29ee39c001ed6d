import { constants, inflateRawSync } from 'node:zlib';
import type { InflateRaw } from '@cordwatch/dicom-header';

/** Raw DEFLATE by zlib, which stops at the bound instead of filling the memory. A cut input yields what it holds. */
export const inflateRaw: InflateRaw = (deflated, maxBytes) => {
  try {
    return inflateRawSync(deflated, { maxOutputLength: maxBytes, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
};
