import { HttpProblem } from '@cordwatch/infra/service';
import type { ErrorRequestHandler } from 'express';
import pg from 'pg';

const UNDEFINED_TABLE = '42P01';

/** A database that answers and has no tables yet is one that is being set up: it is worth asking again. */
export const notMigrated: ErrorRequestHandler = (error, _request, _response, next) => {
  const isEmpty = error instanceof pg.DatabaseError && error.code === UNDEFINED_TABLE;
  next(isEmpty ? new HttpProblem(notPrepared) : error);
};

const notPrepared = {
  status: 503,
  title: 'The database is not prepared yet',
  type: 'urn:cordwatch:not-migrated',
  headers: { 'Retry-After': '5' },
};
