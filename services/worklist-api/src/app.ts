import { databaseState, healthRoutes, notFound, notMigrated, problemHandler } from '@cordwatch/infra/service';
import express, { type Express, type RequestHandler } from 'express';
import type pg from 'pg';
import type { Logger } from 'pino';
import { dicomWebProxy } from './http/dicom-web-proxy.ts';
import { loopbackGuard } from './http/loopback-guard.ts';
import { requestLimits } from './http/request-limits.ts';
import { requestLog } from './http/request-log.ts';
import { metricsRegistry, requestMetrics } from './http/request-metrics.ts';
import { screens } from './http/screens.ts';
import { securityHeaders } from './http/security-headers.ts';
import { activationRoutes } from './routes/activation-routes.ts';
import { alertRoutes } from './routes/alert-routes.ts';
import { describedApi } from './routes/api-description.ts';
import { claimRoutes } from './routes/claim-routes.ts';
import { finishRoutes } from './routes/finish-routes.ts';
import { intakeRoutes } from './routes/intake-routes.ts';
import { contextRoutes } from './routes/persons/context-routes.ts';
import { fhirRoutes } from './routes/persons/fhir-routes.ts';
import { personRoutes } from './routes/persons/person-routes.ts';
import { proposalRoutes } from './routes/persons/proposal-routes.ts';
import { surveillanceRoutes } from './routes/persons/surveillance-routes.ts';
import { priorityRoutes } from './routes/priority-routes.ts';
import { quarantineRoutes } from './routes/quarantine-routes.ts';
import type { Reading } from './routes/reading.ts';
import { ruleSetRoutes } from './routes/rule-set-routes.ts';
import { studyRoutes } from './routes/study-routes.ts';
import { tryOutRoutes } from './routes/try-out-routes.ts';
import { unmappedRoutes } from './routes/unmapped-routes.ts';
import { worklistRoutes } from './routes/worklist-routes.ts';
import type { Settings } from './settings.ts';
import { databaseOn } from './store/tables.ts';

export type AppParts = {
  readonly pool: pg.Pool;
  readonly logger: Logger;
  readonly settings: Pick<Settings, 'fhir' | 'ingest' | 'policy' | 'limits'>;
  readonly readerOf: Reading['readerOf'];
  /** Where the built UI is; it may be missing. */
  readonly screensFolder: string;
};

const LARGEST_BODY = '64kb';
/** A thousand site words with their examples; two thousand markers of one person. */
const LARGEST_DOCUMENT = '1mb';

const neverKept: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

const apiGuards = (limits: Settings['limits']): RequestHandler[] => [neverKept, ...requestLimits(limits)];

const bodyOf = (limit: string): RequestHandler =>
  express.json({ limit, strict: false, type: ['application/json', 'application/fhir+json'] });

/** The whole service but for its socket, in the order in which a request meets it. */
export const createApp = ({ pool, logger, settings, readerOf, screensFolder }: AppParts): Express => {
  const registry = metricsRegistry();
  const reading = { db: databaseOn(pool), quietSeconds: settings.policy.quietSeconds, readerOf };
  const app = express().disable('x-powered-by').disable('etag');
  app.use(healthRoutes({ registry, ready: async () => ({ database: await databaseState(pool) }) }));
  app.use(requestLog(logger), requestMetrics(registry), securityHeaders(), loopbackGuard);
  app.use(dicomWebProxy(settings.ingest.url));
  app.use('/api/v1', apiGuards(settings.limits));
  app.post(['/api/v1/rule-sets', '/api/v1/fhir'], bodyOf(LARGEST_DOCUMENT));
  app.put('/api/v1/persons/:personId/context', bodyOf(LARGEST_DOCUMENT));
  app.use('/api/v1', bodyOf(LARGEST_BODY));
  app.use(worklistRoutes(reading), studyRoutes(reading), claimRoutes(reading));
  app.use(
    alertRoutes(reading),
    finishRoutes(reading),
    intakeRoutes(reading),
    quarantineRoutes(reading),
    priorityRoutes(reading),
    fhirRoutes(reading, settings.fhir.issuers),
  );
  app.use(personRoutes(reading), contextRoutes(reading), proposalRoutes(reading), surveillanceRoutes(reading));
  app.use(ruleSetRoutes(reading), tryOutRoutes(reading), activationRoutes(reading), unmappedRoutes(reading));
  app.use(describedApi(), screens(screensFolder));
  app.use(notFound, notMigrated, problemHandler(logger));
  return app;
};
