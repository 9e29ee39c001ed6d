import { z } from 'zod';
import { AskError } from '../api/ask.ts';
import { type Faults, NO_FAULTS } from './read-draft.ts';

const bodySchema = z.object({ faults: z.array(z.object({ where: z.string(), says: z.string() })) });
const DOCUMENT = '/context';

/** The faults of a refusal by the field they belong to; none when it was refused for something else. */
export const serverFaults = (error: Error | null): Faults => {
  const { data } = bodySchema.safeParse(error instanceof AskError ? error.body : null);
  if (!data) return NO_FAULTS;
  const groups = Map.groupBy(data.faults, ({ where }) => where.replace(DOCUMENT, ''));
  return new Map([...groups].map(([where, group]) => [where, group.map(({ says }) => says)]));
};
