import { Router } from 'express';
import type pg from 'pg';
import type { Registry } from 'prom-client';
import { sendProblem } from './send-problem.ts';

export interface DependencyState {
  readonly ready: boolean;
  /** For the person who looks, such as "answers". */
  readonly says: string;
}

/** By the dependency's name, such as `database`. */
export type ReadinessReport = Readonly<Record<string, DependencyState>>;

export interface HealthOptions {
  readonly ready: () => Promise<ReadinessReport>;
  readonly registry: Registry;
}

/**
 * `/healthz`: the process lives (200). `/readyz`: it can work (200, or 503 and why not). `/metrics`: Prometheus text.
 */
export function healthRoutes({ ready, registry }: HealthOptions): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ alive: true });
  });
  router.get('/readyz', async (_request, response) => {
    const dependencies = await ready();
    if (Object.values(dependencies).every((dependency) => dependency.ready))
      response.json({ ready: true, dependencies });
    else sendProblem(response, notReady, { ready: false, dependencies });
  });
  router.get('/metrics', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}

const notReady = {
  status: 503,
  title: 'Something that the service needs is missing',
  type: 'urn:cordwatch:not-ready',
  headers: { 'Retry-After': '5' },
};

/** The database's line of a readiness report; asks it once. */
export async function databaseState(pool: pg.Pool): Promise<DependencyState> {
  try {
    await pool.query('select 1');
    return { ready: true, says: 'answers' };
  } catch {
    return { ready: false, says: 'does not answer' };
  }
}
