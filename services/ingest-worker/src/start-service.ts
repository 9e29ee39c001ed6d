import { close, listen, openPool, portOf, waitForDatabase } from '@cordwatch/infra/service';
import type pg from 'pg';
import type { Logger } from 'pino';
import { alertUntil } from './alerts/start-alerts.ts';
import { createApp } from './app.ts';
import { upkeepUntil } from './health/upkeep.ts';
import { type DimseListener, listenDimse } from './intake/dimse/listen-dimse.ts';
import { watchFolder } from './intake/folder/watch-folder.ts';
import { HeldHeaders } from './intake/held-headers.ts';
import { type IntakeStore, intakeStore } from './intake/intake-store.ts';
import { pullMetrics } from './intake/pull/pull-metrics.ts';
import { pullUntil } from './intake/pull/start-pull.ts';
import { startSenders } from './intake/senders.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { ruleSource } from './rules/rule-source.ts';
import type { Settings } from './settings.ts';
import { openDatabase } from './store/open-database.ts';
import type { Database } from './store/tables.ts';
import type { JudgeSession } from './triage/judge-session.ts';
import { type RunningTriage, startTriage } from './triage/start-triage.ts';
import { tryOutsUntil } from './try-out/start-try-outs.ts';

const maxConnections = 10;
const headersTimeoutMs = 10_000;

export type ServiceParts = { readonly settings: Settings; readonly logger: Logger; readonly judge: JudgeSession };

export type RunningService = {
  readonly port: number;
  /** Of the DICOM network; null when it is switched off. */
  readonly dimsePort: number | null;
  /** Takes nothing more, finishes what it has begun, lets go of everything. */
  readonly stop: () => Promise<void>;
};

type Running = {
  pool: pg.Pool;
  db: Database;
  metrics: Metrics;
  stopping: AbortController;
  triage: RunningTriage | null;
  senders: ReturnType<typeof startSenders>;
};

/** Answers from the first moment on; intake and triage begin when the database does. @throws when the port is taken. */
export async function startService({ settings, logger, judge }: ServiceParts): Promise<RunningService> {
  const { host, port } = settings.ingest;
  const pool = openPool(settings.database.url, { maxConnections, applicationName: 'ingest-worker', logger });
  const db = openDatabase(pool);
  const stopping = new AbortController();
  const running: Running = {
    ...{ pool, db, stopping },
    metrics: createMetrics(),
    triage: null,
    senders: startSenders(db, logger, stopping.signal),
  };
  const store = intakeStore({
    ...{ db, logger },
    wake: (revisions) => running.triage?.wake(revisions),
    onStored: running.metrics.countStored,
    senders: running.senders,
  });
  const server = await listen(appOf(running, store, { settings, logger }), {
    host,
    port,
    portVariable: 'CORDWATCH__INGEST__PORT',
  });
  // A large study takes longer than Node allows a request; silent senders are cut off by the route.
  server.requestTimeout = 0;
  server.headersTimeout = headersTimeoutMs;
  const dimse = await listenIfEnabled(running, store, { settings, logger }).catch(async (error: unknown) => {
    await close(server, 0);
    throw error;
  });
  const working = work(running, store, { settings, logger, judge });
  return { port: portOf(server), dimsePort: dimse?.port ?? null, stop };

  async function stop() {
    running.stopping.abort();
    await Promise.all([close(server), dimse?.stop()]);
    await working;
    await running.triage?.stop();
    await running.senders.written;
    await running.db.destroy();
  }
}

const appOf = (
  { pool, metrics, senders }: Running,
  store: IntakeStore,
  { settings, logger }: Omit<ServiceParts, 'judge'>,
) =>
  createApp({
    pool,
    logger,
    registry: metrics.registry,
    stow: {
      ...settings.stow,
      idleMs: settings.stow.idleSeconds * 1_000,
      heldHeaders: new HeldHeaders(settings.stow.maxHeldMebibytes * 1024 ** 2),
      store,
      senders,
    },
  });

async function listenIfEnabled(
  { metrics: { registry }, senders }: Running,
  store: IntakeStore,
  { settings: { dimse }, logger }: Omit<ServiceParts, 'judge'>,
): Promise<DimseListener | null> {
  return dimse.enabled ? await listenDimse({ settings: dimse, registry, store, senders, logger }) : null;
}

/** What the service does by itself, until it is stopped. */
async function work(running: Running, store: IntakeStore, { settings, logger, judge }: ServiceParts): Promise<void> {
  const { db, pool, metrics, stopping } = running;
  if (!(await waitForDatabase(pool, logger, stopping.signal))) return;
  const place = { databaseUrl: settings.database.url, redisUrl: settings.redis.url };
  const { concurrency } = settings.triage;
  running.triage = startTriage({ db, judge, rules: ruleSource(db), logger, metrics, place, concurrency });
  logger.info({ queue: place.redisUrl ? 'redis' : 'database', folder: Boolean(settings.folder.path) }, 'working');
  const watching = watchIfNamed(settings.folder, { store, logger, signal: stopping.signal });
  const alerting = alertUntil({ db, logger, metrics, settings, signal: stopping.signal });
  const pulling = pullUntil({
    ...{ db, store, logger, senders: running.senders },
    metrics: pullMetrics(metrics.registry),
    settings: settings.pull,
    signal: stopping.signal,
  });
  const { keepBytesDays } = settings.quarantine;
  const upkeep = upkeepUntil({ db, store, logger, metrics, keepBytesDays, signal: stopping.signal });
  const tryingOut = tryOutsUntil({ db, judge, logger, signal: stopping.signal });
  await Promise.all([watching, pulling, alerting, upkeep, tryingOut]);
}

type Watching = { readonly store: IntakeStore; readonly logger: Logger; readonly signal: AbortSignal };

async function watchIfNamed(
  { path: folder, stableSeconds, everySeconds, senderFolders }: Settings['folder'],
  watching: Watching,
): Promise<void> {
  if (!folder) return;
  const times = { stableMs: stableSeconds * 1_000, everyMs: everySeconds * 1_000 };
  await watchFolder({ folder, senderFolders, ...times, ...watching });
}
