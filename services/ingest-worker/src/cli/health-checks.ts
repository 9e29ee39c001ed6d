import { accessSync, constants } from 'node:fs';
import { createLogger, openPool } from '@cordwatch/infra/service';
import { Redis } from 'ioredis';

export type Finding = { readonly about: string; readonly works: boolean; readonly says: string };

const wantedNode = 26;
const patienceMs = 3_000;

export function checkNode(version: string): Finding {
  const works = Number.parseInt(version, 10) >= wantedNode;
  return { about: 'node', works, says: works ? version : `${version}; wanted ${wantedNode} or newer` };
}

export async function checkDatabase(databaseUrl: string | undefined): Promise<Finding> {
  const about = 'database';
  if (!databaseUrl) return { about, works: false, says: 'none; start it with `npm start`, or set DATABASE_URL' };
  const logger = createLogger('cordwatch', 'silent');
  const pool = openPool(databaseUrl, { maxConnections: 1, applicationName: 'cordwatch', logger });
  try {
    const { rows } = await pool.query<{ version: string; migrated: boolean }>(databaseQuestion);
    const [{ version, migrated } = { version: '', migrated: false }] = rows;
    const says = migrated ? `PostgreSQL ${version}, migrated` : 'without tables of Cordwatch; `npm start` makes them';
    return { about, works: migrated, says: `${new URL(databaseUrl).host}: ${says}` };
  } catch {
    return { about, works: false, says: `${new URL(databaseUrl).host}: does not answer or refuses` };
  } finally {
    await pool.end();
  }
}

const databaseQuestion = `
  select current_setting('server_version') as version,
    to_regclass('study') is not null and to_regclass('entry') is not null as migrated
`;

export async function checkRedis(redisUrl: string | undefined): Promise<Finding> {
  const about = 'redis';
  if (!redisUrl) return { about, works: true, says: 'not configured; the queue lives in the database' };
  const says = new URL(redisUrl).host;
  const redis = new Redis(redisUrl, { lazyConnect: true, connectTimeout: patienceMs, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
    return { about, works: true, says: `${says}: answers` };
  } catch {
    return { about, works: false, says: `${says}: does not answer; studies are triaged without it, a little later` };
  } finally {
    redis.disconnect();
  }
}

export function checkFolder(folder: string | undefined): Finding {
  const about = 'watched folder';
  if (!folder) return { about, works: true, says: 'not configured; set CORDWATCH__FOLDER__PATH' };
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return { about, works: true, says: `${folder}: readable` };
  } catch {
    return { about, works: false, says: `${folder}: missing or not readable` };
  }
}

/** Whether a service of ours is ready. */
export async function checkService(about: string, url: string): Promise<Finding> {
  try {
    const { ok } = await fetch(new URL('/readyz', url), { signal: AbortSignal.timeout(patienceMs) });
    return { about, works: ok, says: `${url}: ${ok ? 'ready' : 'runs, but is not ready'}` };
  } catch {
    return { about, works: false, says: `${url}: does not answer` };
  }
}
