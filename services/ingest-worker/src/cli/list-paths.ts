import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './usage-error.ts';

export type ListedPaths = { readonly files: readonly string[]; readonly unlistable: readonly string[] };

/**
 * The files that the paths name and that their folders hold, in the order of names; links to folders are not followed.
 * @throws UsageError when a path does not exist.
 */
export function listPaths(paths: readonly string[]): ListedPaths {
  const files: string[] = [];
  const unlistable: string[] = [];
  for (const path of paths) {
    if (isFolder(path)) listFolder(path, files, unlistable);
    else files.push(path);
  }
  return { files, unlistable };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    throw new UsageError(`there is no file or folder ${path}`);
  }
}

function listFolder(folder: string, files: string[], unlistable: string[]): void {
  for (const entry of entriesOf(folder, unlistable)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) listFolder(path, files, unlistable);
    else if (entry.isFile() || (entry.isSymbolicLink() && leadsToFile(path))) files.push(path);
  }
}

function entriesOf(folder: string, unlistable: string[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    unlistable.push(folder);
    return [];
  }
}

const leadsToFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
