import { fileURLToPath } from 'node:url';
import {
  close,
  createLogger,
  type Environment,
  listen,
  openPool,
  readSettings,
  stopOnSignals,
  waitForDatabase,
} from '@cordwatch/infra/service';
import { createApp } from './app.ts';
import { DEMO_READER } from './routes/reading.ts';
import { settingsSchema } from './settings.ts';

const SERVICE = 'worklist-api';
const SCREENS_FOLDER = fileURLToPath(new URL('../web/dist', import.meta.url));

/** Serves from the first moment; without a database it answers 503 and goes on asking for it. */
const start = async (env: Environment): Promise<void> => {
  const settings = readSettings(settingsSchema, env);
  const logger = createLogger(SERVICE, settings.log.level);
  const pool = openPool(settings.database.url, { maxConnections: 10, applicationName: SERVICE, logger });
  const parts = { pool, logger, settings, readerOf: () => DEMO_READER, screensFolder: SCREENS_FOLDER };
  const server = await listen(createApp(parts), settings.http);
  const stopping = new AbortController();
  stopOnSignals(async () => {
    stopping.abort();
    await close(server);
    await pool.end();
  }, logger);
  logger.info({ address: server.address() }, 'listening');
  await waitForDatabase(pool, logger, stopping.signal);
};

start(process.env).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
