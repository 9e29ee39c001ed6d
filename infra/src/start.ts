import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readSettings, runFilePath } from './service/index.ts';
import { migrateWhenThere, openDatabase } from './start/database.ts';
import { createDemoOnce } from './start/demo.ts';
import { claimPorts } from './start/ports.ts';
import { say } from './start/say.ts';
import { buildScreens } from './start/screens.ts';
import { runFileOf, type Services, startServices } from './start/services.ts';
import { type StartSettings, startSettings } from './start/start-settings.ts';
import { stopAsked } from './start/stop-asked.ts';

try {
  await main();
} catch (error) {
  say(reasonsOf(error));
  process.exitCode = 1;
}
// A request or a timer that is still pending must not hold up the one who pressed Ctrl-C.
process.exit();

async function main(): Promise<void> {
  const settings = readSettings(startSettings, process.env);
  const stop = stopAsked();
  await using running = new AsyncDisposableStack();
  await start(settings, running, stop);
  if (!stop.aborted) await once(stop, 'abort');
}

/** Starts everything; what must be stopped goes on `running`, which stops the last first. */
async function start(settings: StartSettings, running: AsyncDisposableStack, stop: AbortSignal): Promise<void> {
  mkdirSync(settings.data.folder, { recursive: true });
  await claimPorts(settings);
  const screens = awaitedLater(buildScreens());
  const database = await openDatabase(settings);
  running.defer(database.stop);
  const migrated = awaitedLater(migrateWhenThere(database.url, stop));
  if (database.embedded) await migrated;
  const services = startServices(settings, database.url, () => writeRunFile(settings, services, database.url));
  running.defer(() => services.ingest.stop());
  running.defer(() => services.api.stop());
  const demo = migrated.then(() => createDemoOnce(settings, database, stop));
  await Promise.all([screens, demo, services.ingest.untilReady(stop), services.api.untilReady(stop)]);
  if (!stop.aborted) announce(settings, services, database.url, running);
}

function announce(settings: StartSettings, services: Services, databaseUrl: string, running: AsyncDisposableStack) {
  const { folder } = settings.data;
  writeRunFile(settings, services, databaseUrl);
  running.defer(async () => rmSync(runFilePath(folder), { force: true }));
  void services.ingest.keep();
  void services.api.keep();
  const seconds = process.uptime().toFixed(1);
  say(`Ready: ${services.apiUrl} (after ${seconds} s; Ctrl-C stops it, logs are in ${path.join(folder, 'logs')})`);
}

function writeRunFile(settings: StartSettings, services: Services, databaseUrl: string): void {
  const text = JSON.stringify(runFileOf(services, databaseUrl), null, 2);
  writeFileSync(runFilePath(settings.data.folder), `${text}\n`, { mode: 0o600 });
}

/** A failure counts when the work is awaited, not as an unhandled one before that. */
function awaitedLater<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}

function reasonsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause ? `${error.message}: ${reasonsOf(error.cause)}` : error.message;
}
