import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const program = path.join(import.meta.dirname, '..', '..', '..', 'services', 'ingest-worker', 'src', 'main.ts');
const listening = z.object({ msg: z.literal('listening') });
const restartPauseMs = 50;

export type IngestOptions = {
  readonly databaseUrl: string;
  readonly env?: Readonly<Record<string, string>>;
  /** More of it for the nth start, from 1. */
  readonly envOfStart?: (start: number) => Readonly<Record<string, string>>;
  /** Modules that are loaded before the service, as `--import` does. */
  readonly preload?: readonly string[];
  /** Whether it is started again whenever it ends; otherwise it ends once. */
  readonly restart?: boolean;
};

/** The ingest worker as a process of its own on ports that stay the same, as its senders have them written down. */
export type Ingest = {
  readonly url: string;
  readonly httpPort: number;
  readonly dimsePort: number;
  readonly pid: () => number | null;
  /** How often it was started. */
  readonly starts: () => number;
  /** How each start that is over has ended: exit code or signal. */
  readonly ends: () => readonly string[];
  readonly signal: (name: NodeJS.Signals) => boolean;
  /** Resolves when the process that runs now has ended, with its exit code or signal. */
  readonly ended: () => Promise<string>;
  /** Resolves when it says that it listens; at once when it did. */
  readonly ready: () => Promise<void>;
  readonly log: () => string;
  /** SIGTERM, and SIGKILL when that is not enough; it is not started again. @returns its exit code or signal. */
  readonly stop: (withinMs?: number) => Promise<string>;
};

export async function startIngest({
  databaseUrl,
  env = {},
  envOfStart = () => ({}),
  preload = [],
  restart = true,
}: IngestOptions): Promise<Ingest> {
  const [httpPort, dimsePort] = [await freePort(), await freePort()];
  const ports = { CORDWATCH__INGEST__PORT: `${httpPort}`, CORDWATCH__DIMSE__PORT: `${dimsePort}` };
  const args = [...preload.flatMap((module) => ['--import', module]), program];
  let log = '';
  let starts = 0;
  const ends: string[] = [];
  let stopping = false;
  let running = begin();
  const ingest: Ingest = {
    url: `http://127.0.0.1:${httpPort}`,
    httpPort,
    dimsePort,
    pid: () => running.child.pid ?? null,
    starts: () => starts,
    ends: () => ends,
    signal: (name) => running.child.kill(name),
    ended: () => running.ended,
    ready: () => running.ready,
    log: () => log,
    stop,
  };
  await ingest.ready();
  return ingest;

  function begin() {
    starts += 1;
    const child = spawn(process.execPath, args, {
      env: { DATABASE_URL: databaseUrl, ...ports, ...env, ...envOfStart(starts) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const from = log.length;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        log += text;
      });
    }
    const ended = once(child, 'exit').then(([code, name]) => String(name ?? code));
    void ended.then((end) => {
      ends.push(end);
      return again();
    });
    return { child, ended, ready: untilListening(child, () => log.slice(from)) };
  }

  async function again(): Promise<void> {
    if (stopping || !restart) return;
    await sleep(restartPauseMs);
    if (!stopping) running = begin();
  }

  async function stop(withinMs = 30_000): Promise<string> {
    stopping = true;
    running.child.kill('SIGTERM');
    const force = setTimeout(() => running.child.kill('SIGKILL'), withinMs);
    return running.ended.finally(() => clearTimeout(force));
  }
}

async function untilListening(child: ChildProcess, said: () => string): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    if (said().split('\n').slice(0, -1).some(isListening)) return;
    await sleep(10);
  }
}

function isListening(line: string): boolean {
  try {
    return listening.safeParse(JSON.parse(line)).success;
  } catch {
    return false;
  }
}

/**
 * A port of loopback that nobody listens on, below those that the system gives to outgoing connections: a process that was
 * killed has to find its own again.
 */
export async function freePort(): Promise<number> {
  const port = 15_000 + Math.floor(Math.random() * 15_000);
  const server = createServer();
  const isFree = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
  return isFree ? port : freePort();
}
