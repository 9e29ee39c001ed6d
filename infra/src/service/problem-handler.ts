import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { problemOf } from './problem-of.ts';
import { sendProblem } from './send-problem.ts';

/**
 * The one place where errors of routes end (Express 5 error middleware, mounted last). Our own faults are logged with
 * the route's pattern, never its URL. An answer that has begun is cut, so that its reader sees it as broken.
 */
export function problemHandler(logger: Logger): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const problem = problemOf(error);
    if (problem.status >= 500) {
      logger.error({ error, method: request.method, route: patternOf(request) }, problem.title);
    }
    if (response.headersSent) response.destroy();
    else sendProblem(response, problem);
  };
}

/** Answers 404 to whatever no route has taken. */
export const notFound: RequestHandler = (request, response) => {
  sendProblem(response, { status: 404, title: 'There is nothing here', came: request.method });
};

const patternOf = ({ baseUrl, route }: { baseUrl: string; route?: { path?: unknown } }): string =>
  `${baseUrl}${typeof route?.path === 'string' ? route.path : ''}`;
