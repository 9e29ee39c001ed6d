import { sendProblem } from '@cordwatch/infra/service';
import type { Request } from 'express';
import { rateLimit } from 'express-rate-limit';

const isReading = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD';

const perMinute = (limit: number, skip: (request: Request) => boolean) =>
  rateLimit({
    windowMs: 60_000,
    limit,
    skip,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // The limiter has set Retry-After already.
    handler: (_request, response) =>
      sendProblem(response, { ...tooMany, wanted: `at most ${limit} requests a minute` }),
  });

const tooMany = { status: 429, title: 'Too many requests', type: 'urn:cordwatch:too-many-requests' };

/** Per client address. Reading is cheap and a reading room may share one address, so its limit is high. */
export const requestLimits = (limits: { readonly readsPerMinute: number; readonly writesPerMinute: number }) => [
  perMinute(limits.readsPerMinute, (request) => !isReading(request)),
  perMinute(limits.writesPerMinute, isReading),
];
