import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { readRunFile } from '../service/index.ts';
import type { StartSettings } from './start-settings.ts';

const patienceMs = 5_000;

/**
 * Makes sure that both services can have their ports before anything else is started. Services whose `npm start` was
 * killed stop by themselves, and are given a moment for it.
 *
 * @throws Error that says who has the port, or which variable to change.
 */
export async function claimPorts({ http, ingest, data }: StartSettings): Promise<void> {
  const running = readRunFile(data.folder);
  if (running && (await answers(running.apiUrl)))
    throw new Error(`Cordwatch runs already: ${running.apiUrl} (process ${running.pids.start}).`);
  await untilFree(http.host, http.port, 'PORT');
  await untilFree('127.0.0.1', ingest.port, 'CORDWATCH__INGEST__PORT');
}

async function untilFree(host: string, port: number, variable: string): Promise<void> {
  for (const end = Date.now() + patienceMs; !(await isFree(host, port)); await sleep(100)) {
    if (Date.now() > end) {
      throw new Error(
        `Port ${port} is taken by another program. Stop it, or choose another: ${variable}=${port + 10} npm start`,
      );
    }
  }
}

function isFree(host: string, port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE'));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  );
