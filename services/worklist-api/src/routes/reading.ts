import type { Request } from 'express';
import type { Database } from '../store/tables.ts';

/** What the routes of the worklist stand on. */
export type Reading = {
  readonly db: Database;
  readonly quietSeconds: number;
  /** Who is signed in; the name under which studies are claimed. */
  readonly readerOf: (request: Request) => string;
};

/** Until credentials are configured everyone is this reader, whatever a request's headers say. */
export const DEMO_READER = 'demo';
