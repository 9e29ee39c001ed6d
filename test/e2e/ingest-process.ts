import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

const program = fileURLToPath(new URL('../../services/ingest-worker/src/main.ts', import.meta.url));
const listening = z.object({ msg: z.literal('listening'), port: z.number(), dimsePort: z.number().nullable() });

/** The ingest worker as a process of its own, on a free port, until the test ends. */
export interface IngestProcess {
  readonly url: string;
  /** Of the DICOM network; 0 when it is switched off. */
  readonly dimsePort: number;
  readonly process: ChildProcess;
  /** Everything it has logged so far. */
  readonly log: () => string;
}

export async function startIngest(databaseUrl: string, env: Record<string, string> = {}): Promise<IngestProcess> {
  const child = spawn(process.execPath, [program], {
    env: { DATABASE_URL: databaseUrl, CORDWATCH__INGEST__PORT: '0', CORDWATCH__DIMSE__PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      log += text;
    });
  }
  onTestFinished(async () => void (await stopIngest(child)));
  const { port, dimsePort } = await placeOf(child, () => log);
  return { url: `http://127.0.0.1:${port}`, dimsePort: dimsePort ?? 0, process: child, log: () => log };
}

export async function stopIngest(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  return child.exitCode;
}

async function placeOf(child: ChildProcess, log: () => string): Promise<z.output<typeof listening>> {
  for (;;) {
    for (const line of log().split('\n').slice(0, -1)) {
      const said = listening.safeParse(JSON.parse(line));
      if (said.success) return said.data;
    }
    if (child.exitCode !== null) throw new Error(`the ingest worker ended: ${log()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Sends files as one STOW-RS request. */
export async function stow(to: string, files: readonly { readonly bytes: Uint8Array }[]) {
  const parts = files.flatMap(({ bytes }) => [head, bytes, '\r\n']).map((part) => Buffer.from(part));
  const response = await fetch(`${to}/dicom-web/studies`, {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/related; type="application/dicom"; boundary=cut-here' },
    body: Buffer.concat([...parts, Buffer.from('--cut-here--')]),
  });
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.text() };
}

const head = '--cut-here\r\nContent-Type: application/dicom\r\n\r\n';
