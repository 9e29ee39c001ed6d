import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { TestServer } from './test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

export interface FreshDatabase {
  readonly url: string;
  /** Removes it, disconnecting whoever still uses it. */
  readonly drop: () => Promise<void>;
}

/** An empty, migrated database of the test's own. Only in the projects `db`, `e2e` and `faults`, which have a server. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = inject('testServer');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administrate(server, `create database ${name} template ${server.template}`);
  return {
    url: Object.assign(new URL(server.adminUrl), { pathname: `/${name}` }).href,
    drop: () => administrate(server, `drop database if exists ${name} with (force)`),
  };
}

async function administrate(server: TestServer, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
