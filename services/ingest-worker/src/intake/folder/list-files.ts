import type { Dirent } from 'node:fs';
import { lstat, opendir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FilePath } from '../../reading/read-header-file.ts';

export type ListedFile = { readonly path: FilePath; readonly sizeBytes: number; readonly modifiedMs: number };
export type OnTrouble = (error: unknown) => void;

/**
 * Every regular file below a folder, as the system lists them. Links are not followed; pipes, sockets and devices are
 * no files. `onTrouble` hears of what could not be listed: a folder without permission, a share that went away.
 */
export async function* listFiles(folder: FilePath, onTrouble: OnTrouble): AsyncGenerator<ListedFile> {
  try {
    let unnamed = false;
    for await (const entry of await opendir(folder)) {
      if (entry.name.includes('\uFFFD')) unnamed = true;
      else yield* listEntry(placeIn(folder, entry.name), entry, onTrouble);
    }
    if (unnamed) yield* listUnnamed(folder, onTrouble);
  } catch (error) {
    onTrouble(error);
  }
}

/** Those whose names are not UTF-8: they can only be opened by the bytes of their names. */
async function* listUnnamed(folder: FilePath, onTrouble: OnTrouble): AsyncGenerator<ListedFile> {
  for (const entry of await readdir(folder, { withFileTypes: true, encoding: 'buffer' })) {
    if (entry.name.toString().includes('\uFFFD')) yield* listEntry(placeIn(folder, entry.name), entry, onTrouble);
  }
}

type Kind = Pick<Dirent, 'isDirectory' | 'isFile'>;

async function* listEntry(path: FilePath, kind: Kind, onTrouble: OnTrouble): AsyncGenerator<ListedFile> {
  if (kind.isDirectory()) yield* listFiles(path, onTrouble);
  else if (kind.isFile()) yield* listFile(path, onTrouble);
}

async function* listFile(path: FilePath, onTrouble: OnTrouble): AsyncGenerator<ListedFile> {
  try {
    const { size, mtimeMs } = await lstat(path);
    yield { path, sizeBytes: size, modifiedMs: mtimeMs };
  } catch (error) {
    if (!isGone(error)) onTrouble(error);
  }
}

/** Whether the file was taken away, or something else put in its place, since it was listed. */
export const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && goneCodes.includes(error.code);

const goneCodes: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'ELOOP'];

function placeIn(folder: FilePath, name: FilePath): FilePath {
  if (typeof folder === 'string' && typeof name === 'string') return join(folder, name);
  return Buffer.concat([Buffer.from(folder), Buffer.from('/'), Buffer.from(name)]);
}
