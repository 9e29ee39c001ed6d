import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Account } from './account.ts';

/** Whether an account that owns nothing here could pass every folder on the way to `target`. */
function isReachableByOthers(target: string): boolean {
  const ancestors = [path.resolve(target)];
  for (let place = ancestors[0] ?? ''; place !== path.dirname(place); place = path.dirname(place)) {
    ancestors.push(path.dirname(place));
  }
  return ancestors.every((place) => !existsSync(place) || (statSync(place).mode & 0o001) !== 0);
}

/** A folder that belongs to `account`: the wanted one, or one under /var/lib when a private home folder is in the way. */
export function ownFolder(wanted: string, account: Account): string {
  const parent = path.dirname(wanted);
  mkdirSync(parent, { recursive: true });
  if (account) chmodSync(parent, statSync(parent).mode | 0o011);
  const folder = account && !isReachableByOthers(parent) ? stepAside(wanted) : wanted;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account && statSync(folder).uid === 0) chownSync(folder, account.uid, account.gid);
  return folder;
}

const stepAside = (wanted: string): string =>
  path.join('/var/lib', `cordwatch-${createHash('sha256').update(path.resolve(wanted)).digest('hex').slice(0, 12)}`);

/** The binaries where they are, or a copy in `folder` when `account` cannot reach them. */
export function reachableBinaries(native: string, folder: string, account: Account): string {
  if (!account || isReachableByOthers(native)) return native;
  const { mtimeMs } = statSync(native);
  const copy = path.join(folder, `binaries-${Math.round(mtimeMs)}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, copy);
  return copy;
}
