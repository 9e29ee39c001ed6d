import { z } from 'zod';
import type { Path } from '../faults/fault.ts';
import { type Refuse, shaped } from './reading.ts';

const MOST_ENTRIES = 2000;

const resourceSchema = z.looseObject({
  resourceType: z.string(),
  id: z.string().optional(),
  subject: z.looseObject({ reference: z.string().optional() }).optional(),
});

const bundleSchema = z.looseObject({
  resourceType: z.literal('Bundle'),
  type: z.enum(['collection', 'searchset', 'transaction']),
  entry: z
    .array(
      z.looseObject({
        fullUrl: z.string().optional(),
        resource: resourceSchema,
        request: z.looseObject({ method: z.enum(['POST', 'PUT']) }).optional(),
      }),
    )
    .min(1)
    .max(MOST_ENTRIES),
});

/** One resource of a Bundle, and where it stands in it. */
export type Entry = {
  readonly at: Path;
  readonly type: string;
  readonly resource: z.output<typeof resourceSchema>;
  /** The same in every export of the resource, or null where nothing is. */
  readonly name: string | null;
  /** What other resources may call it. */
  readonly references: readonly string[];
};

/** The address of a resource says which server's id it is; an id alone is unique only within its own. */
const nameOf = (type: string, id: string | undefined, fullUrl: string | undefined): string | null => {
  if (fullUrl?.startsWith('http')) return fullUrl;
  return id === undefined ? (fullUrl ?? null) : `${type}/${id}`;
};

/** FHIR R4 Bundle of the three types that only add or replace; null when it is none. */
export const readEntries = (json: unknown, refuse: Refuse): Entry[] | null => {
  const bundle = shaped(bundleSchema, json, refuse);
  if (!bundle) return null;
  return bundle.entry.map(({ fullUrl, resource }, index) => {
    const { resourceType: type, id } = resource;
    const references = [fullUrl, id === undefined ? undefined : `${type}/${id}`].filter((each) => each !== undefined);
    return { at: ['entry', index, 'resource'], type, resource, name: nameOf(type, id, fullUrl), references };
  });
};
