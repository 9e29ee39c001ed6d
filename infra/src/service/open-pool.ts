import pg from 'pg';
import type { Logger } from 'pino';

export interface PoolOptions {
  readonly maxConnections: number;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName: string;
  readonly logger: Logger;
}

const connectMs = 5_000;
const statementMs = 30_000;

/**
 * A pool that connects on demand: opening it succeeds without a database. A waiting or running statement ends with an
 * error after 30 s, a connection attempt after 5 s, and a lost idle connection is logged and replaced.
 */
export function openPool(databaseUrl: string, { maxConnections, applicationName, logger }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: maxConnections,
    application_name: applicationName,
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    idle_in_transaction_session_timeout: statementMs,
    // The server answers first; this one covers a server that no longer answers at all.
    query_timeout: statementMs + connectMs,
    keepAlive: true,
  });
  pool.on('error', (error) => logger.warn({ error }, 'lost an idle database connection'));
  // Whoever holds a connection hears of its loss from the statement; between two statements it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
