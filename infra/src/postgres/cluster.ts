import path from 'node:path';
import { ownerOf, postgresAccount } from './account.ts';
import { locateBinaries } from './binaries.ts';
import { ownFolder, reachableBinaries } from './reachable.ts';
import type { ToolContext } from './run-tool.ts';

/** Where one embedded PostgreSQL keeps its things. */
export interface Cluster extends ToolContext {
  readonly data: string;
  readonly secretFile: string;
  readonly portFile: string;
  readonly logFile: string;
}

/** Finds and prepares the places; nothing runs yet. */
export function locateCluster(wantedFolder: string): Cluster {
  const folder = ownFolder(path.resolve(wantedFolder), postgresAccount());
  const account = ownerOf(folder);
  return {
    account,
    folder,
    native: reachableBinaries(locateBinaries(), folder, account),
    data: path.join(folder, 'data'),
    secretFile: path.join(folder, 'secret'),
    portFile: path.join(folder, 'port'),
    logFile: path.join(folder, 'server.log'),
  };
}

export const databaseUser = 'cordwatch';

export const databaseUrl = (port: number, secret: string, database: string): string =>
  `postgres://${databaseUser}:${secret}@127.0.0.1:${port}/${database}`;
