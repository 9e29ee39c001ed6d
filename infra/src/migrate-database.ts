import { z } from 'zod';
import { migrate } from './migrate.ts';
import { createLogger, readSettings } from './service/index.ts';

/** Brings the database of `DATABASE_URL` to the newest schema and ends; run once before the services of a new version. */
const { database } = readSettings(z.object({ database: z.object({ url: z.url() }) }), process.env);
const logger = createLogger('migrate', 'info');
logger.info({ migrations: await migrate(database.url) }, 'the database is up to date');
