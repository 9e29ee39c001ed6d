import { type WorklistQuery, worklistQuerySchema } from '@cordwatch/worklist';

/** What the address bar may say; anything else in it is dropped, so that an old or broken link still opens a list. */
const fields = worklistQuerySchema.omit({ cursor: true, limit: true }).shape;
export type WorklistFilter = Omit<WorklistQuery, 'cursor' | 'limit'>;

const FILTER_KEYS = [
  'patientName',
  'mrn',
  'description',
  'modalities',
  'accession',
  'verdict',
  'tier',
  'claimed',
  'read',
] as const satisfies readonly (keyof WorklistFilter)[];

const isKnown = (key: keyof WorklistFilter, value: unknown): boolean =>
  value !== '' && fields[key].safeParse(value).success;

export const parseFilter = (search: Record<string, unknown>): WorklistFilter =>
  Object.fromEntries(FILTER_KEYS.filter((key) => isKnown(key, search[key])).map((key) => [key, search[key]]));

export const filterParams = (filter: WorklistFilter): URLSearchParams => {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) if (value) params.set(key, value);
  return params;
};

export const isFiltered = (filter: WorklistFilter): boolean => Object.values(filter).some(Boolean);
