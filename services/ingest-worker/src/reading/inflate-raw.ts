import { inflateRawSync } from 'node:zlib';
import type { InflateRaw } from '@cordwatch/dicom-header';

/** Raw DEFLATE by zlib, which stops at the bound instead of filling the memory. */
export const inflateRaw: InflateRaw = (deflated, maxBytes) => {
  try {
    return inflateRawSync(deflated, { maxOutputLength: maxBytes });
  } catch {
    return null;
  }
};
