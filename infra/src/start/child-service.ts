import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { checkout } from './start-settings.ts';

export interface ServiceProgram {
  readonly name: string;
  /** Relative to the checkout. */
  readonly script: string;
  readonly url: string;
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
}

/** A young generation of 16 MiB each half, Node's default, is for one process a machine; half a stream of headers is garbage. */
export const serviceFlags: readonly string[] = ['--max-semi-space-size=4'];

/** Types are stripped once: doing it at every start costs a second of processor time, and a compiler in memory. */
export const compileCache = path.join(checkout, '.cache', 'compiled');

/**
 * Starts a service as a process of its own group, so that Ctrl-C reaches only the one who knows the order of stopping.
 * It ends when the IPC channel does, that is, when this process is killed.
 */
export function spawnService({ script, env, logFile }: ServiceProgram): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(process.execPath, [...serviceFlags, path.join(checkout, script)], {
    cwd: checkout,
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache, ...env },
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
    windowsHide: true,
  });
  closeSync(log);
  return child;
}

/** The path of an empty log for this start; the log of the start before is kept beside it. */
export function freshLog(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.log`);
  if (existsSync(file)) renameSync(file, path.join(folder, `${name}.previous.log`));
  return file;
}

export const endOfLog = (logFile: string): string =>
  existsSync(logFile) ? readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-30).join('\n') : '';
