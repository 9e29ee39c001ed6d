import type { HeldBytes } from '../intake/offer.ts';

/** PixelData, FloatPixelData and DoubleFloatPixelData (7FE0,0010), (7FE0,0008), (7FE0,0009), in both byte orders. */
const pixelTags = [0x10, 0x08, 0x09].flatMap((element) => [
  Buffer.from([0xe0, 0x7f, element, 0x00]),
  Buffer.from([0x7f, 0xe0, 0x00, element]),
]);

/** In these, pixels cannot be told from the rest without inflating (PS3.5 A.5, A.7, A.13). */
const deflated = ['1.2.840.10008.1.2.1.99', '1.2.840.10008.1.2.4.95', '1.2.840.10008.1.2.4.205'];

/** What tells a person what it is. */
const strangerBytes = 4 * 1024;

/**
 * The beginning of an object without anything of its pixels, wherever they may begin: of bytes that merely look like their
 * tag less is kept than could be. Of what is no DICOM, or deflated, 4 KiB are kept.
 */
export function beforePixels(beginning: Buffer, { sizeBytes, isDicom }: Beginning): HeldBytes {
  if (!isDicom || deflated.some((uid) => beginning.includes(uid, 0, 'latin1'))) {
    const bytes = beginning.subarray(0, strangerBytes);
    return { bytes, whole: bytes.length === sizeBytes };
  }
  const places = pixelTags.map((tag) => beginning.indexOf(tag)).filter((at) => at >= 0);
  const end = Math.min(beginning.length, ...places);
  return { bytes: beginning.subarray(0, end), whole: places.length > 0 || end === sizeBytes };
}

type Beginning = { readonly sizeBytes: number; readonly isDicom: boolean };
