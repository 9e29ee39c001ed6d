import { HttpProblem, isDatabaseUnavailable } from '@cordwatch/infra/service';
import type { Refusal } from '../senders.ts';

const refusals: ReadonlyMap<number, Refusal> = new Map([
  [400, 'PROTOCOL'],
  [408, 'TIMEOUT'],
  [413, 'TOO_LARGE'],
  [415, 'UNSUPPORTED'],
  [503, 'OVERLOAD'],
]);

/** How a request that was not taken counts with its sender; null for a fault of ours. */
export function refusalOf(error: unknown): Refusal | null {
  if (isDatabaseUnavailable(error)) return 'DATABASE_DOWN';
  return error instanceof HttpProblem ? (refusals.get(error.problem.status) ?? null) : null;
}
