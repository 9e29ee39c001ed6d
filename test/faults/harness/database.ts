import pg from 'pg';

export type Query = (statement: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** A database as the checker sees it; its connections come back by themselves when they were cut. */
export type CheckedDatabase = { readonly url: string; readonly query: Query; readonly close: () => Promise<void> };

export function openChecked(url: string): CheckedDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: 3,
    connectionTimeoutMillis: 10_000,
    application_name: 'checker',
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    url,
    query: async (statement, values = []) => (await pool.query<Record<string, unknown>>(statement, [...values])).rows,
    close: () => pool.end(),
  };
}
