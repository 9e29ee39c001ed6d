import { z } from 'zod';
import { isDatabaseUnavailable } from './database-unavailable.ts';
import { HttpProblem, type ProblemDetails } from './http-problem.ts';

/** The answer to an error; the text of foreign errors is never passed on, because they quote what they refuse. */
export function problemOf(error: unknown): ProblemDetails {
  if (error instanceof HttpProblem) return error.problem;
  if (isDatabaseUnavailable(error)) return databaseUnavailable;
  return badRequestOf(error) ?? { status: 500, title: 'The fault is ours', type: 'urn:cordwatch:internal' };
}

const databaseUnavailable: ProblemDetails = {
  status: 503,
  title: 'The database does not answer',
  detail: 'Nothing was changed. Try again shortly.',
  type: 'urn:cordwatch:database-unavailable',
  headers: { 'Retry-After': '5' },
};

const parserMarks = z
  .object({ status: z.number().catch(0), type: z.unknown().optional(), limit: z.unknown().optional() })
  .catch({ status: 0, type: '', limit: 0 });

/** Express and its body parsers mark the caller's faults with a status of 4xx and a `type`. */
function badRequestOf(error: unknown): ProblemDetails | null {
  const { status, type, limit } = parserMarks.parse(error);
  if (status === 413) {
    return {
      status,
      title: 'The body is too large',
      type: 'urn:cordwatch:body-too-large',
      wanted: `at most ${limit} bytes`,
    };
  }
  if (type === 'entity.parse.failed') {
    return { status: 400, title: 'The body is not JSON', type: 'urn:cordwatch:not-json', wanted: 'one JSON value' };
  }
  if (status === 415) return { status, title: 'The body is in an unknown encoding or charset' };
  return status >= 400 && status < 500 ? { status, title: 'The request cannot be understood' } : null;
}
