import { adopt } from './adopt.ts';
import { type Cluster, databaseUrl, locateCluster } from './cluster.ts';
import { initialise } from './initialise.ts';
import { runTool } from './run-tool.ts';
import { startServer } from './start-server.ts';

export interface EmbeddedPostgres {
  /** The address of one of its databases. Holds the password. */
  readonly urlOf: (database: string) => string;
  /** Where its files are: the wanted folder, or another when a private home folder is in the way. */
  readonly folder: string;
  /** It ran already. */
  readonly adopted: boolean;
  /** Ends it after disconnecting its clients; data is flushed. One that has ended already is no fault. */
  readonly stop: () => Promise<void>;
}

export interface PostgresOptions {
  readonly folder: string;
  /** Server settings such as `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * A private PostgreSQL in `folder`, reachable on loopback with a password: created, started, or adopted when it
 * outlived the process that started it.
 *
 * @throws Error that says what to do, when it cannot run here.
 */
export async function startPostgres({ folder, settings = {} }: PostgresOptions): Promise<EmbeddedPostgres> {
  const cluster = locateCluster(folder);
  const secret = await initialise(cluster);
  const adoptedPort = await adopt(cluster, secret);
  const port = adoptedPort ?? (await startServer(cluster, settings));
  return {
    urlOf: (database) => databaseUrl(port, secret, database),
    folder: cluster.folder,
    adopted: adoptedPort !== null,
    stop: () => stopServer(cluster, secret),
  };
}

async function stopServer(cluster: Cluster, secret: string): Promise<void> {
  const { exitCode, stderr } = await runTool(cluster, 'pg_ctl', [
    'stop',
    '--wait',
    '--mode=fast',
    '--timeout=30',
    `--pgdata=${cluster.data}`,
  ]);
  const stillRuns = exitCode !== 0 && (await adopt(cluster, secret)) !== null;
  if (stillRuns) throw new Error(`PostgreSQL does not stop: ${stderr.trim()}`);
}
