import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Database } from './database.ts';
import { say } from './say.ts';
import { checkout, type StartSettings } from './start-settings.ts';

const commandLine = path.join(checkout, 'services', 'ingest-worker', 'src', 'cli', 'cordwatch.ts');
const triageMs = 30_000;

/**
 * Creates the demo patients once, on the first start on an embedded database or when the settings ask for it, and waits
 * until the worker has judged them: the first look at the worklist should not find it empty.
 */
export async function createDemoOnce(
  { data, demo }: StartSettings,
  { url, embedded }: Database,
  stop: AbortSignal,
): Promise<void> {
  const done = path.join(data.folder, 'demo-created');
  if (stop.aborted || !(demo.create ?? embedded) || existsSync(done)) return;
  say('Creating the demo patients');
  if (await runDemoCommand(url)) {
    writeFileSync(done, '');
    await untilJudged(url, AbortSignal.any([stop, AbortSignal.timeout(triageMs)]));
  } else say('The demo patients could not be created; the service runs without them. Try: pnpm cordwatch demo');
}

async function runDemoCommand(databaseUrl: string): Promise<boolean> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, DATABASE_URL_FILE: '' };
  const child = spawn(process.execPath, [commandLine, 'demo', '--if-empty'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
  const [exitCode] = await once(child, 'exit');
  return exitCode === 0;
}

async function untilJudged(databaseUrl: string, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  while (!signal.aborted && (await someWait(client))) await sleep(50);
  await client.end();
}

const someWait = async (client: pg.Client): Promise<boolean> =>
  (await client.query('select from study where rev > triaged_rev limit 1')).rowCount === 1;
