import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from '../programs.ts';

/** A program that runs beside the benchmark until it is stopped. */
export type RunningProgram = {
  readonly pid: number;
  readonly output: () => string;
  /** The most memory it has held so far, in MB of 2^20 bytes; NaN where the system does not tell. */
  readonly peakMb: () => number;
  /** By SIGTERM, and after a while by SIGKILL. */
  readonly stop: () => Promise<void>;
};

const READY_MS = 30_000;
const STOP_MS = 20_000;

/** Starts a program, and waits until it is `ready`. @throws Error with its output when it ends before, or never is. */
export const startProgram = async (
  [program, ...args]: Command,
  env: NodeJS.ProcessEnv,
  ready: (output: string) => boolean | Promise<boolean>,
): Promise<RunningProgram> => {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  const running = { pid, output: () => output, peakMb: () => peakMbOf(pid), stop: () => stopped(child) };
  try {
    await untilReady(running, () => hasEnded(child), ready);
  } catch (error) {
    await running.stop();
    throw error;
  }
  return running;
};

const untilReady = async (
  { output }: RunningProgram,
  ended: () => boolean,
  ready: (output: string) => boolean | Promise<boolean>,
): Promise<void> => {
  const giveUpAt = performance.now() + READY_MS;
  while (!(await ready(output()))) {
    if (ended() || performance.now() > giveUpAt)
      throw new Error(`a program has not started: ${output().slice(-2_000)}`);
    await sleep(5);
  }
};

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const stopped = async (child: ChildProcess): Promise<void> => {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const killing = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(killing);
};

/** The largest resident set, which Linux alone tells of another process. */
const peakMbOf = (pid: number): number => {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
};
