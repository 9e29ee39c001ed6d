import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

export type ListedFile = { readonly path: string; readonly sizeBytes: number; readonly modifiedMs: number };

/**
 * Every regular file below a folder, in the order of names. Links are not followed. `onTrouble` hears of what could
 * not be listed: a folder without permission, a share that went away.
 */
export async function* listFiles(folder: string, onTrouble: (error: unknown) => void): AsyncGenerator<ListedFile> {
  for (const entry of await namesIn(folder, onTrouble)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* listFiles(path, onTrouble);
    else if (entry.isFile()) yield* listFile(path, onTrouble);
  }
}

async function namesIn(folder: string, onTrouble: (error: unknown) => void): Promise<Dirent[]> {
  try {
    return (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    onTrouble(error);
    return [];
  }
}

async function* listFile(path: string, onTrouble: (error: unknown) => void): AsyncGenerator<ListedFile> {
  try {
    const { size, mtimeMs } = await lstat(path);
    yield { path, sizeBytes: size, modifiedMs: mtimeMs };
  } catch (error) {
    onTrouble(error);
  }
}
