import { afterAll, beforeAll } from 'vitest';
import { sendJson } from './ask.ts';
import type { DatabaseOfTest } from './database-of-test.ts';
import { type Changes, type RunningApi, runApi } from './running-api.ts';

/** The API on the database of a test file; who posts is `admin`. */
export const apiOfTest = (current: () => DatabaseOfTest, changes: Changes = {}) => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await runApi(current().pool, changes);
  });
  afterAll(() => api.stop());
  return {
    get: (path: string) => fetch(`${api.url}/api/v1${path}`),
    post: (path: string, body: unknown = {}) =>
      fetch(`${api.url}/api/v1${path}`, sendJson('POST', body, { 'Test-Reader': 'admin' })),
  };
};
