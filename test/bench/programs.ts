import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export const GDCM = 'gdcmscanner (Debian: libgdcm-tools)';
export const PYDICOM = 'pydicom (Debian: python3-pydicom)';
/** Debian's own, for which Debian packages its modules. */
export const PYTHON = '/usr/bin/python3';

export const isOnPath = (program: string): boolean =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)));

export const hasGdcm = (): boolean => isOnPath('gdcmscanner');
export const hasPydicom = (): boolean => existsSync(PYTHON) && spawnSync(PYTHON, ['-c', 'import pydicom']).status === 0;

export type Command = readonly [program: string, ...args: string[]];

/** The command held to one core, where the system can. */
export const onOneCore = (command: Command): Command =>
  isOnPath('taskset') ? ['taskset', '--cpu-list', '0', ...command] : command;

/** Milliseconds of a whole process by the clock. @throws Error when it fails with a code that is not allowed. */
export const wallMs = (command: Command, env: NodeJS.ProcessEnv = process.env): number => {
  const startedAt = performance.now();
  run(command, env);
  return performance.now() - startedAt;
};

/** Milliseconds of processor time, its own and the system's for it, of a whole process and of those it waits for. */
export const cpuMs = (command: Command): number => {
  const timed = ['bash', '-c', 'TIMEFORMAT="%3U %3S"; time "$@" >/dev/null 2>/dev/null', 'bash', ...command] as const;
  const [user, system] = run(timed, process.env).trim().split(' ').map(Number);
  if (user === undefined || system === undefined) throw new Error('bash has not said how long it took');
  return 1000 * (user + system);
};

/** 1: the program has done its work, and found something unreadable in it. */
const ALLOWED_CODES = [0, 1];

const run = ([program, ...args]: Command, env: NodeJS.ProcessEnv): string => {
  const { status, stderr, error } = spawnSync(program, args, {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (error) throw error;
  if (!ALLOWED_CODES.includes(status ?? -1)) throw new Error(`${program} ended with ${status}: ${stderr.trim()}`);
  return stderr;
};
