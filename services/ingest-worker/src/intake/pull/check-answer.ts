import type { IncomingMessage } from 'node:http';
import { PullFailure, type PullReason } from './pull-failure.ts';
import { retryAfterMs } from './retry-after.ts';

/**
 * Whether an answer has a body for us, by its status and headers.
 * @throws PullFailure when it is refused, wrong, encoded, or says to be longer than `maxBytes`.
 */
export function checkAnswer({ statusCode = 0, headers }: IncomingMessage, maxBytes: number): 'body' | 'empty' {
  if (statusCode === 204) return 'empty';
  if (statusCode !== 200)
    throw new PullFailure(refusalOf(statusCode), retryAfterMs(headers['retry-after'], new Date()));
  if (!/^identity$/i.test(headers['content-encoding'] ?? 'identity')) throw new PullFailure('ENCODED');
  if (!isJson(headers['content-type'] ?? '')) throw new PullFailure('WRONG_TYPE');
  if (Number(headers['content-length'] ?? 0) > maxBytes) throw new PullFailure('TOO_LARGE');
  return 'body';
}

const isJson = (type: string): boolean => /^application\/(dicom\+)?json\s*(;|$)/i.test(type);

const REFUSALS: ReadonlyMap<number, PullReason> = new Map<number, PullReason>([
  ...[400, 405, 406, 415, 501].map((status) => [status, 'UNSUPPORTED'] as const),
  ...[404, 410].map((status) => [status, 'NOT_FOUND'] as const),
  ...[408, 429, 503].map((status) => [status, 'BUSY'] as const),
  [401, 'UNAUTHORISED'],
  [403, 'FORBIDDEN'],
]);

const refusalOf = (status: number): PullReason =>
  REFUSALS.get(status) ?? (status >= 300 && status < 400 ? 'REDIRECTED' : 'SERVER_ERROR');
