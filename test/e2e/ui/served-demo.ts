import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { worklistPageSchema } from '@cordwatch/worklist';
import pg from 'pg';
import { vi } from 'vitest';
import { type Served, serve } from './served.ts';

const WORKER = fileURLToPath(new URL('../../../services/ingest-worker/src/main.ts', import.meta.url));
const COMMANDS = fileURLToPath(new URL('../../../services/ingest-worker/src/cli/cordwatch.ts', import.meta.url));
const CHARTED = { timeout: 110_000, interval: 100 };

/** The real API, the real worker and the demo's patients, with a person for each PatientID. */
export interface ServedDemo extends Served {
  readonly personOf: (patientId: string) => Promise<string>;
  /** The newest study of a patient. */
  readonly studyOf: (patientId: string) => Promise<string>;
}

const run = (program: string, databaseUrl: string, ...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [program, ...args], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      CORDWATCH__INGEST__PORT: '0',
      CORDWATCH__DIMSE__PORT: '0',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

const createDemo = async (databaseUrl: string): Promise<void> => {
  const [exitCode] = await once(run(COMMANDS, databaseUrl, 'demo'), 'exit');
  if (exitCode !== 0) throw new Error(`the demo could not be created: exit code ${exitCode}`);
};

const WAITING = `select (select count(*) from study where rev > triaged_rev or person_id is null)
  + (select count(*) from person where rev > charted_rev) as waiting`;

/** Resolves when every study is judged and every person charted. */
const untilCharted = async (databaseUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await vi.waitUntil(async () => (await client.query(WAITING)).rows[0].waiting === '0', CHARTED);
  await client.end();
};

export const serveDemo = async (): Promise<ServedDemo> => {
  const served = await serve();
  const worker = run(WORKER, served.databaseUrl);
  await createDemo(served.databaseUrl);
  await untilCharted(served.databaseUrl);
  const newestOf = async (patientId: string) => {
    const answer = await fetch(`${served.url}/api/v1/worklist?read=all&mrn=${patientId}`);
    const { entries } = worklistPageSchema.parse(await answer.json());
    return entries.toSorted((a, b) => ((a.study.date ?? '') < (b.study.date ?? '') ? 1 : -1))[0];
  };
  const stop = async () => {
    worker.kill('SIGTERM');
    if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
    await served.stop();
  };
  return {
    ...served,
    stop,
    personOf: async (patientId) => (await newestOf(patientId))?.personId ?? '',
    studyOf: async (patientId) => (await newestOf(patientId))?.studyInstanceUid ?? '',
  };
};
