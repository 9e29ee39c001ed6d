import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const runFile = z.object({
  /** Holds the password: the file is readable by its owner only. */
  databaseUrl: z.string(),
  apiUrl: z.string(),
  ingestUrl: z.string(),
  pids: z.object({ start: z.number(), api: z.number(), ingest: z.number() }),
});

/** What a running `npm start` tells the command line, in `run.json` of the data folder. */
export type RunFile = z.output<typeof runFile>;

/** `CORDWATCH__DATA__FOLDER`, or `.cordwatch` of the checkout. */
export const dataFolder = (env: NodeJS.ProcessEnv): string =>
  path.resolve(env.CORDWATCH__DATA__FOLDER || path.join(import.meta.dirname, '..', '..', '..', '.cordwatch'));

export const runFilePath = (folder: string): string => path.join(folder, 'run.json');

/** The running `npm start` of this data folder; null when there is none, or it was killed. */
export function readRunFile(folder: string): RunFile | null {
  const file = runFilePath(folder);
  if (!existsSync(file)) return null;
  const parsed = runFile.safeParse(parseJson(readFileSync(file, 'utf8')));
  return parsed.success && isAlive(parsed.data.pids.start) ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return !isZombie(pid);
}

/** Killed, and nobody has asked for its exit code: usual in containers, where process 1 does not collect them. */
function isZombie(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && readFileSync(stat, 'utf8').includes(') Z ');
}
