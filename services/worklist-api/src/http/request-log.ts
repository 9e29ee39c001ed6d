import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { z } from 'zod';
import { routePatternOf } from './route-pattern.ts';

const OUR_KIND_OF_ID = /^[\w-]{8,64}$/;

/** The caller's `X-Request-Id` when it is one, else a new one; answered in the same header. */
const requestId = (offered: string | string[] | undefined): string =>
  typeof offered === 'string' && OUR_KIND_OF_ID.test(offered) ? offered : randomUUID();

const lineSchema = z.object({ responseTime: z.number() });

/** The rest of the line that pino-http would write is the request and the response, headers and all. */
const durationOf = (_request: unknown, _response: unknown, line: unknown): object => ({
  durationMs: lineSchema.parse(line).responseTime,
});

/** One line a request: id, method, route pattern, status, duration. No URL, no headers, no body. */
export const requestLog = (logger: Logger) =>
  pinoHttp<IncomingMessage, ServerResponse>({
    logger,
    genReqId: (request, response) => {
      const id = requestId(request.headers['x-request-id']);
      response.setHeader('X-Request-Id', id);
      return id;
    },
    quietReqLogger: true,
    quietResLogger: true,
    customProps: (request, { statusCode }) => ({
      method: request.method,
      route: routePatternOf(request),
      status: statusCode,
    }),
    customSuccessObject: durationOf,
    customErrorObject: (request, response, _error, line) => durationOf(request, response, line),
    customLogLevel: (_request, { statusCode }, error) => (error || statusCode >= 500 ? 'error' : 'info'),
  });
