/** Bounds on one object. Beyond them a header is refused with a reason, never read in part. */

/** Sequences inside sequences; TID 1500 reports, the deepest honest objects, stay under 20. */
export const MAX_DEPTH = 64;

/** Elements of one data set or item; the longest honest ones, private groups and all, have some thousands. */
export const MAX_ELEMENTS = 20_000;

/** Items of one sequence, and so frames of one object. */
export const MAX_ITEMS = 20_000;

/** Items kept of one object; each costs memory. 20,000 frames have some 200,000. */
export const MAX_KEPT_ITEMS = 400_000;

/** Elements, items and delimiters that are looked at; each costs time. 20,000 frames have up to 3 million. */
export const MAX_STEPS = 3_000_000;

/** The same of a deflated data set, which few bytes can make long, and which is inflated more than once. */
export const MAX_INFLATED_STEPS = 500_000;

/** Bytes in front of the pixels; an Enhanced object of 20,000 frames stays under it. */
export const MAX_HEADER_BYTES = 64 * 1024 * 1024;

/**
 * Bytes that a deflated data set may become; more takes too long at once. The first 16 KiB of it stay below in any case,
 * so that an image of nothing but zeros is read.
 */
export const MAX_INFLATED_BYTES = 24 * 1024 * 1024;

/** Bytes of one value; LT, the longest bounded VR, has 10,240 characters. What is longer is cut. */
export const MAX_VALUE_BYTES = 64 * 1024;
