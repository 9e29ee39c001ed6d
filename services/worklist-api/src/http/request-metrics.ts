import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { routePatternOf } from './route-pattern.ts';

/** A registry of one process, so that two services in one test do not share their counts. */
export const metricsRegistry = (): Registry => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
};

/** Measures every answer by method, route pattern and status: labels of a closed set, without PHI. */
export const requestMetrics = (registry: Registry): RequestHandler => {
  const seconds = new Histogram({
    name: 'cordwatch_http_request_duration_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return (request, response, next) => {
    const end = seconds.startTimer();
    response.once('close', () => {
      end({ method: request.method, route: routePatternOf(request), status: response.statusCode });
    });
    next();
  };
};
