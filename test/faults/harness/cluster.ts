import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { migrate } from '../../../infra/src/migrate.ts';
import { startPostgres } from '../../../infra/src/postgres/start-postgres.ts';
import { openChecked, type Query } from './database.ts';
import { until } from './until.ts';

/** A PostgreSQL of the test's own, as it runs in a hospital: with fsync. */
export type Cluster = {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  /** Starts it again on its port when it was killed or stopped. */
  readonly start: () => Promise<void>;
  /** SIGKILL of the postmaster; its processes end by themselves. */
  readonly kill: () => Promise<void>;
  /** `pg_ctl stop -m immediate`: SIGQUIT, no checkpoint. */
  readonly stopImmediately: () => Promise<void>;
  /** Whether it has left by itself. */
  readonly hasEnded: () => boolean;
  /** SIGSTOP of every process of it, until `resume`. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Ends the connections of everybody else. @returns how many there were. */
  readonly terminateBackends: () => Promise<number>;
  readonly query: Query;
  readonly remove: () => Promise<void>;
};

const trials = path.join(import.meta.dirname, '..', '..', '..', '.cache', 'trials');

/** A new folder that no other run uses. */
export function aFolder(name: string): string {
  mkdirSync(trials, { recursive: true });
  return mkdtempSync(path.join(trials, `${name}-`));
}

/** @param folder where its files go, when it matters on which disk. */
export async function startCluster(folder = aFolder('faults-postgres')): Promise<Cluster> {
  const settings = { max_connections: '200' };
  const first = await startPostgres({ folder, settings });
  const url = first.urlOf('postgres');
  await migrate(url);
  const data = path.join(first.folder, 'data');
  const { query, close } = openChecked(url);
  return { url, port: Number(new URL(url).port), folder, start, kill, stopImmediately, pause, resume, ...more() };

  async function start(): Promise<void> {
    await until('its processes have left', () => processesOf(data).length === 0);
    const again = await startPostgres({ folder, settings });
    if (again.urlOf('postgres') !== url) throw new Error('PostgreSQL came back on another port');
  }

  async function kill(): Promise<void> {
    process.kill(postmasterOf(data), 'SIGKILL');
    await until('the postmaster is gone', () => !processesOf(data).includes(postmasterOf(data)));
  }

  async function stopImmediately(): Promise<void> {
    process.kill(postmasterOf(data), 'SIGQUIT');
    await until('PostgreSQL has stopped', () => processesOf(data).length === 0);
  }

  function pause(): void {
    // The postmaster first: it starts no others then.
    for (const pid of [postmasterOf(data), ...processesOf(data)]) signal(pid, 'SIGSTOP');
  }

  function resume(): void {
    for (const pid of processesOf(data)) signal(pid, 'SIGCONT');
  }

  function more() {
    const terminateBackends = async () => {
      const rows = await query(
        "select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
      );
      return rows.length;
    };
    const remove = async () => {
      resume();
      await close();
      await first.stop();
      rmSync(folder, { recursive: true, force: true });
    };
    const hasEnded = () => processesOf(data).length === 0;
    return { terminateBackends, hasEnded, query, remove };
  }
}

const postmasterOf = (data: string): number =>
  Number.parseInt(readFileSync(path.join(data, 'postmaster.pid'), 'utf8'), 10);

/** All processes whose working folder is the cluster's: the postmaster and those it has started. */
function processesOf(data: string): number[] {
  const { stdout } = spawnSync('find', ['/proc', '-maxdepth', '2', '-name', 'cwd', '-lname', data, '-printf', '%h\n'], {
    encoding: 'utf8',
  });
  return stdout.split('\n').flatMap((place) => Number(place.replace('/proc/', '')) || []);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}
