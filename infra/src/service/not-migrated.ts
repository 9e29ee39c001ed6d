import type { ErrorRequestHandler } from 'express';
import pg from 'pg';
import type { DependencyState } from './health-routes.ts';
import { HttpProblem } from './http-problem.ts';

/** SQLSTATE undefined_table, undefined_column and undefined_function: an older schema, or none. */
const undefinedStates = ['42P01', '42703', '42883'];

/** A database that answers and has no tables yet is one that is being set up: it is worth asking again. */
export const isNotMigrated = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && undefinedStates.includes(error.code ?? '');

export const notMigrated: ErrorRequestHandler = (error, _request, _response, next) =>
  next(isNotMigrated(error) ? new HttpProblem(notPrepared) : error);

const notPrepared = {
  status: 503,
  title: 'The database is not prepared yet',
  type: 'urn:cordwatch:not-migrated',
  headers: { 'Retry-After': '5' },
};

/** The schema's line of a readiness report. */
export async function schemaState(pool: pg.Pool): Promise<DependencyState> {
  try {
    await pool.query('select from study, instance, entry limit 0');
    return { ready: true, says: 'migrated' };
  } catch {
    return { ready: false, says: 'not there; `npm start` migrates' };
  }
}
