import { type Fault, faultSchema } from '@cordwatch/worklist';
import { z } from 'zod';
import { AskError } from '../api/ask.ts';

const refusalSchema = z.object({ faults: z.array(faultSchema) });
const placedSchema = z.object({ where: z.string(), type: z.string() });

/** The faults of the rules stand below `rules`, and those of the request beside it: in the draft both have one root. */
const placeIn = (where: string): string => where.replace(/^rules\./, '');

/** What the server found wrong, each with the place in the draft that it is about; empty for the draft as a whole. */
export const faultsOf = (error: Error | null): readonly Fault[] => {
  if (!error) return [];
  const body = error instanceof AskError ? error.body : null;
  const refusal = refusalSchema.safeParse(body);
  if (refusal.success) return refusal.data.faults;
  const placed = placedSchema.safeParse(body);
  return [{ where: placed.success ? placeIn(placed.data.where) : '', says: error.message }];
};

export const faultAt = (faults: readonly Fault[], where: string): string | undefined =>
  faults
    .filter((fault) => fault.where === where)
    .map(({ says }) => says)
    .join('; ') || undefined;

/** What is wrong anywhere below a place. */
export const faultsBelow = (faults: readonly Fault[], where: string): readonly Fault[] =>
  faults.filter((fault) => fault.where.startsWith(`${where}.`));

/** The vocabulary's own faults are sentences that begin with the entry they are about. */
export const faultsOfEntry = (faults: readonly Fault[], kind: 'Word' | 'Code', id: string): readonly string[] =>
  faults
    .filter(({ where, says }) => where === 'vocabulary' && says.startsWith(`${kind} ${JSON.stringify(id)} `))
    .map(({ says }) => says);
