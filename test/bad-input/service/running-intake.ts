import { freshDatabase } from '@cordwatch/infra/testing';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { type IngestProcess, startIngest } from '../../e2e/ingest-process.ts';

/** The ingest worker as a process, with a database of its own, until the test ends. */
export type RunningIntake = IngestProcess & {
  readonly port: number;
  readonly query: (statement: string) => Promise<Record<string, unknown>[]>;
  /** A gauge of `/metrics`; the lag of the event loop is its largest since it was last asked for. */
  readonly metric: (name: string) => Promise<number>;
};

export async function startIntake(env: Record<string, string> = {}): Promise<RunningIntake> {
  const { url: databaseUrl, drop } = await freshDatabase();
  onTestFinished(drop);
  const ingest = await startIngest(databaseUrl, env);
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(() => client.end());
  return {
    ...ingest,
    port: Number(new URL(ingest.url).port),
    query: async (statement) => (await client.query(statement)).rows,
    metric: (name) => metricAt(ingest.url, name),
  };
}

async function metricAt(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  return Number(line?.split(' ')[1]);
}
