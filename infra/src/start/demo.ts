import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Database } from './database.ts';
import { say } from './say.ts';
import { checkout, type StartSettings } from './start-settings.ts';

const commandLine = path.join(checkout, 'services', 'ingest-worker', 'src', 'cli', 'cordwatch.ts');

/** Creates the demo patients once, on the first start on an embedded database or when the settings ask for it. */
export async function createDemoOnce(
  { data, demo }: StartSettings,
  { url, embedded }: Database,
  stop: AbortSignal,
): Promise<void> {
  const done = path.join(data.folder, 'demo-created');
  if (stop.aborted || !(demo.create ?? embedded) || existsSync(done)) return;
  say('Creating the demo patients');
  const env = { ...process.env, DATABASE_URL: url, DATABASE_URL_FILE: '' };
  const child = spawn(process.execPath, [commandLine, 'demo', '--if-empty'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
  const [exitCode] = await once(child, 'exit');
  if (exitCode === 0) writeFileSync(done, '');
  else say('The demo patients could not be created; the service runs without them. Try: pnpm cordwatch demo');
}
