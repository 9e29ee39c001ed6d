import type { z } from 'zod';

/** The opaque cursor of the place behind which the next page begins. */
export const toCursor = (place: readonly unknown[]): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** Null for anything that no page gave. */
export const fromCursor = <Place>(schema: z.ZodType<Place>, cursor: string): Place | null => {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
};
