import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';

const folder = path.join(import.meta.dirname, '..', 'migrations');

/** The numbered migrations, oldest first: file name and text. */
export const migrationFiles = (): { readonly name: string; readonly text: string }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));

/**
 * Brings a database to the newest schema and names the migrations that ran. Each is one transaction; an advisory lock
 * lets any number of processes call this at once.
 *
 * @throws Error naming the migration that failed; its transaction has left nothing behind.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({
      pool: new pg.Pool({ connectionString: databaseUrl, max: 2, connectionTimeoutMillis: 5_000 }),
    }),
  });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations() } });
  try {
    return await upToDate(migrator);
  } finally {
    await db.destroy();
  }
}

async function upToDate(migrator: Migrator): Promise<string[]> {
  const { error, results = [] } = await migrator.migrateUp();
  const [result] = results;
  if (error)
    throw new Error(result ? `The migration ${result.migrationName} failed` : 'The database cannot be migrated', {
      cause: error,
    });
  return result ? [result.migrationName, ...(await upToDate(migrator))] : [];
}

const migrations = (): Record<string, Migration> =>
  Object.fromEntries(
    migrationFiles().map(({ name, text }) => [name, { up: async (db) => void (await sql.raw(text).execute(db)) }]),
  );
