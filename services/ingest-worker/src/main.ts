import { createLogger, type Environment, readSettings, stopOnSignals } from '@cordwatch/infra/service';
import { settingsSchema } from './settings.ts';
import { startService } from './start-service.ts';
import { judgeSession } from './triage/judge-session.ts';

const start = async (env: Environment): Promise<void> => {
  const settings = readSettings(settingsSchema, env);
  const logger = createLogger('ingest-worker', settings.log.level);
  const service = await startService({ settings, logger, judge: judgeSession });
  stopOnSignals(service.stop, logger);
  logger.info({ port: service.port, dimsePort: service.dimsePort }, 'listening');
};

start(process.env).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
