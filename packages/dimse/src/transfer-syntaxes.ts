/**
 * What is taken, the best first: what is read with the least work, then what is encapsulated, whose pixels nobody here
 * decodes. Deflated data sets (1.2.840.10008.1.2.1.99 and the JPIP referenced ones that deflate) are never taken: half a
 * megabyte of them can inflate to half a gigabyte.
 */
const IN_ORDER: readonly string[] = [
  '1.2.840.10008.1.2.1', // Explicit VR Little Endian
  '1.2.840.10008.1.2', // Implicit VR Little Endian
  '1.2.840.10008.1.2.2', // Explicit VR Big Endian, retired
  ...['4.70', '4.57', '4.50', '4.51'], // JPEG lossless SV1, lossless, baseline, extended
  ...['4.80', '4.81'], // JPEG-LS
  ...['4.90', '4.91', '4.92', '4.93'], // JPEG 2000 and its part 2
  ...['4.110', '4.111', '4.112'], // JPEG XL
  ...['4.201', '4.202', '4.203'], // High-Throughput JPEG 2000
  '5', // RLE Lossless
  ...['4.100', '4.100.1', '4.101', '4.101.1'], // MPEG2, and fragmentable
  ...['4.102', '4.102.1', '4.103', '4.103.1', '4.104', '4.104.1', '4.105', '4.105.1', '4.106', '4.106.1'], // MPEG-4
  ...['4.107', '4.108'], // HEVC
  ...['4.94', '4.204'], // JPIP referenced, not deflated
  ...['4.52', '4.53', '4.54', '4.55', '4.56', '4.58', '4.59', '4.60', '4.61', '4.62', '4.63', '4.64', '4.65', '4.66'], // JPEG, retired
  '1.1', // Encapsulated Uncompressed Explicit VR Little Endian
  '8.1', // Deflated Image Frame Compression: frames alone, the data set is plain
].map((uid) => (uid.startsWith('1.2.') ? uid : `1.2.840.10008.1.2.${uid}`));

export const acceptedTransferSyntaxes = (): readonly string[] => IN_ORDER;

/** The best of those proposed; null when none of them is taken. */
export const chooseTransferSyntax = (proposed: readonly string[]): string | null => {
  const offered = new Set(proposed);
  return IN_ORDER.find((uid) => offered.has(uid)) ?? null;
};
