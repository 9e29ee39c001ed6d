import { afterAll, beforeAll } from 'vitest';
import { sendJson } from './ask.ts';
import type { DatabaseOfTest } from './database-of-test.ts';
import { type RunningApi, runApi } from './running-api.ts';

/** The API on the database of a test file; who posts is `admin`. */
export const apiOfTest = (current: () => DatabaseOfTest) => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await runApi(current().pool);
  });
  afterAll(() => api.stop());
  return {
    get: (path: string) => fetch(`${api.url}/api/v1${path}`),
    post: (path: string, body: unknown = {}) =>
      fetch(`${api.url}/api/v1${path}`, sendJson('POST', body, { 'Test-Reader': 'admin' })),
  };
};
