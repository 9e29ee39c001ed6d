import { createLogger, openPool } from '@cordwatch/infra/service';
import { freshDatabase } from '@cordwatch/infra/testing';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Database, databaseOn } from '../store/tables.ts';

export type DatabaseOfTest = { readonly pool: pg.Pool; readonly db: Database };

export const emptyTables = async (pool: pg.Pool): Promise<void> => {
  await pool.query(
    'truncate claim, entry, study, person, priority_activation, rule_set, quarantine, sender, intake_ledger, intake_tally cascade',
  );
};

/** A migrated database for the tests of one file, empty before each of them. */
export const databaseOfTest = (maxConnections = 10): (() => DatabaseOfTest) => {
  let current: DatabaseOfTest & { readonly drop: () => Promise<void> };
  beforeAll(async () => {
    const { url, drop } = await freshDatabase();
    const logger = createLogger('test', 'silent');
    const pool = openPool(url, { maxConnections, applicationName: 'test', logger });
    current = { pool, db: databaseOn(pool), drop };
  });
  beforeEach(() => emptyTables(current.pool));
  afterAll(async () => {
    await current.pool.end();
    await current.drop();
  });
  return () => current;
};
