import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Cluster, databaseUrl } from './cluster.ts';

const patienceMs = 10_000;

/**
 * The port of a server that already runs on this cluster (it outlives a killed supervisor), or null when there is none.
 * The answer must know our password and our data folder, because a process id and a port can both have passed to
 * somebody else; a pid file left by a server that is gone is removed then.
 *
 * @throws Error when the cluster's own server runs and does not answer.
 */
export async function adopt(cluster: Cluster, secret: string): Promise<number | null> {
  const pidFile = path.join(cluster.data, 'postmaster.pid');
  const [pid, , , port] = linesOf(pidFile).map(Number);
  for (const end = Date.now() + patienceMs; pid && mayBeServer(pid, cluster.data); await sleep(100)) {
    if (port && (await servesCluster(port, secret, cluster.data))) return port;
    if (Date.now() > end) {
      throw new Error(
        `PostgreSQL (process ${pid}) holds ${cluster.data} and does not answer. Stop it and start again.`,
      );
    }
  }
  rmSync(pidFile, { force: true });
  return null;
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** Linux shows a process's working folder, which is the data folder for a server. Elsewhere being alive is all we know. */
function mayBeServer(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    return false;
  }
}

async function servesCluster(port: number, secret: string, data: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: databaseUrl(port, secret, 'postgres'),
    connectionTimeoutMillis: 2_000,
    query_timeout: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>("select current_setting('data_directory') as folder");
    return realpathSync(rows[0]?.folder ?? '') === realpathSync(data);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
