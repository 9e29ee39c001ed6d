import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { freePort } from './free-port.ts';
import { runTool } from './run-tool.ts';

const attempts = 3;
const pauseMs = 1_000;

const alwaysOn = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // Messages about refused statements quote rows, and rows are PHI: the log keeps what is above an error.
  log_min_messages: 'log',
};

/**
 * Starts the server on loopback and gives its port, the one of last time if that is free. Tried three times: another
 * program can take the port in between, and the helpers of a killed server need a moment to leave shared memory.
 *
 * @throws Error with the end of the server's log.
 */
export async function startServer(cluster: Cluster, settings: Readonly<Record<string, string>>): Promise<number> {
  for (let attempt = 1; attempt < attempts; attempt++) {
    const port = await freePort(lastPort(cluster));
    if (await pgCtlStart(cluster, port, settings)) return port;
    await sleep(pauseMs);
  }
  const port = await freePort(null);
  if (await pgCtlStart(cluster, port, settings)) return port;
  throw new Error(`PostgreSQL does not start. The end of ${cluster.logFile}:\n${endOfLog(cluster)}`);
}

async function pgCtlStart(
  cluster: Cluster,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<boolean> {
  // pg_ctl hands these words to a shell, so they are constants and a number.
  const all = { ...alwaysOn, port: String(port), ...settings };
  const words = Object.entries(all).map(([name, value]) => `-c ${name}=${value}`);
  const { exitCode } = await runTool(cluster, 'pg_ctl', [
    'start',
    '--wait',
    '--timeout=60',
    `--pgdata=${cluster.data}`,
    `--log=${cluster.logFile}`,
    `--options=${words.join(' ')}`,
  ]);
  if (exitCode === 0) writeFileSync(cluster.portFile, String(port));
  return exitCode === 0;
}

const lastPort = ({ portFile }: Cluster): number | null =>
  existsSync(portFile) ? Number.parseInt(readFileSync(portFile, 'utf8'), 10) || null : null;

const endOfLog = ({ logFile }: Cluster): string =>
  existsSync(logFile) ? readFileSync(logFile, 'utf8').slice(-2_000) : '';
