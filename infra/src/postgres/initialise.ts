import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type Cluster, databaseUser } from './cluster.ts';
import { runTool } from './run-tool.ts';

/**
 * Creates the cluster's files when there are none, and gives its password. They are made beside their final place
 * and moved there complete, so an interrupted first start leaves nothing that looks finished.
 *
 * @throws Error with initdb's own words.
 */
export async function initialise(cluster: Cluster): Promise<string> {
  if (!existsSync(cluster.data)) {
    writeSecret(cluster);
    await initdb(cluster, `${cluster.data}.unfinished`);
  }
  return readFileSync(cluster.secretFile, 'utf8').trim();
}

function writeSecret({ secretFile, account }: Cluster): void {
  rmSync(secretFile, { force: true });
  writeFileSync(secretFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (account) chownSync(secretFile, account.uid, account.gid);
}

async function initdb(cluster: Cluster, unfinished: string): Promise<void> {
  rmSync(unfinished, { recursive: true, force: true });
  const { exitCode, stderr } = await runTool(cluster, 'initdb', [
    `--pgdata=${unfinished}`,
    `--username=${databaseUser}`,
    `--pwfile=${cluster.secretFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ]);
  if (exitCode !== 0) throw new Error(`initdb failed in ${cluster.folder}: ${stderr.trim()}`);
  renameSync(unfinished, cluster.data);
}
