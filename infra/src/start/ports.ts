import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { readRunFile, runFilePath } from '../service/index.ts';
import type { StartSettings } from './start-settings.ts';

const afterKillMs = 5_000;

/**
 * Makes sure that the services can have their ports before anything else is started. Services whose `npm start` was
 * killed stop by themselves, and are given a moment for it.
 *
 * @throws Error that says who has the port, or which variable to change.
 */
export async function claimPorts({ http, ingest, dimse, data }: StartSettings): Promise<void> {
  const running = readRunFile(data.folder);
  if (running && (await answers(running.apiUrl)))
    throw new Error(`Cordwatch runs already: ${running.apiUrl} (process ${running.pids.start}).`);
  const patienceMs = existsSync(runFilePath(data.folder)) ? afterKillMs : 0;
  await untilFree({ host: http.host, port: http.port }, 'PORT', patienceMs);
  await untilFree({ host: '127.0.0.1', port: ingest.port }, 'CORDWATCH__INGEST__PORT', patienceMs);
  if (dimse.enabled) await untilFree({ host: dimse.host, port: dimse.port }, 'CORDWATCH__DIMSE__PORT', patienceMs);
}

interface Address {
  readonly host: string;
  readonly port: number;
}

async function untilFree(address: Address, variable: string, patienceMs: number): Promise<void> {
  const { port } = address;
  for (const end = Date.now() + patienceMs; !(await isFree(address)); await sleep(100)) {
    if (Date.now() >= end) {
      throw new Error(
        `Port ${port} is taken by another program. Stop it, or choose another: ${variable}=${port + 10} npm start`,
      );
    }
  }
}

function isFree(address: Address): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE'));
    server.listen({ ...address, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  );
