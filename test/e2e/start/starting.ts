import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

const checkout = path.join(import.meta.dirname, '..', '..', '..');

/** A data folder and ports, as a fresh machine would have them, until the test ends. */
export interface Place {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly apiUrl: string;
  readonly ingestUrl: string;
}

export async function freshPlace(env: Readonly<Record<string, string>> = {}): Promise<Place> {
  const trials = path.join(checkout, '.cache', 'trials');
  mkdirSync(trials, { recursive: true });
  const folder = mkdtempSync(path.join(trials, 'start-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [api, ingest, dimse] = [await freePort(), await freePort(), await freePort()];
  const ports = {
    PORT: String(api),
    CORDWATCH__INGEST__PORT: String(ingest),
    CORDWATCH__DIMSE__PORT: String(dimse),
  };
  return {
    folder,
    env: { ...ports, CORDWATCH__DATA__FOLDER: folder, CORDWATCH__DEMO__CREATE: 'false', ...env },
    apiUrl: `http://localhost:${api}`,
    ingestUrl: `http://127.0.0.1:${ingest}`,
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : freePort();
}

/** One run of `npm start`, without npm. */
export interface Start {
  readonly process: ChildProcess;
  /** What Ctrl-C in a terminal does: the signal reaches the whole process group. */
  readonly pressCtrlC: () => void;
  /** Everything it has said, once it has said `words`. @throws Error when it ends before. */
  readonly until: (words: string) => Promise<string>;
  readonly exitCode: Promise<number | null>;
}

export function start({ env }: Place): Start {
  const program = path.join(checkout, 'infra', 'src', 'start.ts');
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => said.push(text));
  const exitCode = once(child, 'close').then(() => child.exitCode);
  onTestFinished(async () => {
    child.kill('SIGINT');
    await exitCode;
    const [, aside] = /its data is in (.+)/.exec(said.join('')) ?? [];
    if (aside) rmSync(aside, { recursive: true, force: true });
  });
  const pressCtrlC = () => void (child.pid && process.kill(-child.pid, 'SIGINT'));
  return { process: child, exitCode, pressCtrlC, until: (words) => untilSaid(words, said, child) };
}

async function untilSaid(words: string, said: readonly string[], child: ChildProcess): Promise<string> {
  for (;;) {
    const text = said.join('');
    if (text.includes(words)) return text;
    if (child.exitCode !== null) throw new Error(`It ended without saying "${words}":\n${text}`);
    await sleep(20);
  }
}

/** The status of an answer, or null when nobody answers. */
export const statusOf = (url: string): Promise<number | null> =>
  fetch(url).then(
    ({ status }) => status,
    () => null,
  );

export async function eventually(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await sleep(50);
}
