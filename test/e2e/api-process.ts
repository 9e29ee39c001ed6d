import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

const program = fileURLToPath(new URL('../../services/worklist-api/src/main.ts', import.meta.url));
const listening = z.object({ msg: z.literal('listening'), address: z.object({ port: z.number() }) });

/** The worklist API as a process of its own, on a free port, until the test ends. */
export interface ApiProcess {
  readonly url: string;
  readonly process: ChildProcess;
}

/** A start that may fail: its exit code (null while it runs), and everything it has written. */
export function launchApi(env: Record<string, string>): { process: ChildProcess; written: () => string } {
  const child = spawn(process.execPath, [program], { env: { PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      written += text;
    });
  }
  onTestFinished(async () => void (await stopApi(child)));
  return { process: child, written: () => written };
}

export async function startApi(databaseUrl: string, env: Record<string, string> = {}): Promise<ApiProcess> {
  const { process: child, written } = launchApi({ DATABASE_URL: databaseUrl, ...env });
  for (;;) {
    const port = portIn(written());
    if (port !== undefined) return { url: `http://127.0.0.1:${port}`, process: child };
    if (child.exitCode !== null) throw new Error(`the worklist API ended: ${written()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Resolves with the exit code. */
export async function stopApi(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  return child.exitCode;
}

const portIn = (written: string): number | undefined =>
  written
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => listening.safeParse(JSON.parse(line)).data?.address.port)
    .find((port) => port !== undefined);
