import {
  databaseState,
  healthRoutes,
  notFound,
  notMigrated,
  problemHandler,
  type ReadinessReport,
  schemaState,
} from '@cordwatch/infra/service';
import express, { type Express, type RequestHandler } from 'express';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { type StowOptions, stowRoutes } from './intake/stow/stow-routes.ts';

export type AppParts = {
  readonly pool: pg.Pool;
  readonly logger: Logger;
  readonly registry: Registry;
  readonly stow: StowOptions;
};

/** The HTTP side of the ingest worker: STOW-RS, health, metrics. */
export function createApp({ pool, logger, registry, stow }: AppParts): Express {
  const ready = async (): Promise<ReadinessReport> => ({
    database: await databaseState(pool),
    schema: await schemaState(pool),
  });
  const app = express();
  app.disable('x-powered-by');
  // The API on this machine passes on whose request it is; nobody else is believed.
  app.set('trust proxy', 'loopback');
  app.use(stowRoutes(stow));
  app.use(hearNoFurther);
  app.use(healthRoutes({ ready, registry }));
  app.use(notFound);
  app.use(notMigrated, problemHandler(logger));
  return app;
}

/** A body that nobody reads is not waited for: its sender is answered, and the connection ends. */
const hearNoFurther: RequestHandler = ({ headers }, response, next) => {
  if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) {
    response.setHeader('Connection', 'close');
  }
  next();
};
