import type { Response } from 'express';
import type { ProblemDetails } from './http-problem.ts';

/** Answers `application/problem+json` (RFC 9457); `more` are extension members. */
export function sendProblem(response: Response, problem: ProblemDetails, more: object = {}): void {
  const { headers = {}, type = 'about:blank', ...members } = problem;
  response
    .status(problem.status)
    .set({ 'Cache-Control': 'no-store', ...headers })
    .type('application/problem+json')
    .send(JSON.stringify({ type, ...members, ...more }));
}
