import type { Dirent } from 'node:fs';
import { lstat, opendir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FilePath } from '../../reading/read-header-file.ts';

export type ListedFile = { readonly path: FilePath; readonly sizeBytes: number; readonly modifiedMs: number };
export type OnTrouble = (error: unknown) => void;

/** Asked of the disk together: beside a busy triage each of its answers waits for its turn. */
const namesAtATime = 64;

/**
 * Every regular file below a folder, as the system lists them. Links are not followed; pipes, sockets and devices are
 * no files. `onTrouble` hears of what could not be listed: a folder without permission, a share that went away.
 */
export async function* listFiles(folder: FilePath, onTrouble: OnTrouble): AsyncGenerator<ListedFile> {
  try {
    let unnamed = false;
    let some: Entry[] = [];
    for await (const entry of await opendir(folder, { bufferSize: namesAtATime })) {
      if (entry.name.includes('\uFFFD')) unnamed = true;
      else some.push({ path: placeIn(folder, entry.name), kind: entry });
      if (some.length < namesAtATime) continue;
      yield* listEntries(some, onTrouble);
      some = [];
    }
    yield* listEntries(some, onTrouble);
    if (unnamed) yield* listEntries(await unnamedIn(folder), onTrouble);
  } catch (error) {
    onTrouble(error);
  }
}

/** Those whose names are not UTF-8: they can only be opened by the bytes of their names. */
async function unnamedIn(folder: FilePath): Promise<Entry[]> {
  const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
  const unnamed = entries.filter(({ name }) => name.toString().includes('\uFFFD'));
  return unnamed.map((entry) => ({ path: placeIn(folder, entry.name), kind: entry }));
}

type Entry = { readonly path: FilePath; readonly kind: Pick<Dirent, 'isDirectory' | 'isFile'> };

async function* listEntries(entries: readonly Entry[], onTrouble: OnTrouble): AsyncGenerator<ListedFile> {
  const files = await Promise.all(entries.map((entry) => fileOf(entry, onTrouble)));
  for (const [n, { path, kind }] of entries.entries()) {
    if (kind.isDirectory()) yield* listFiles(path, onTrouble);
    else if (files[n]) yield files[n];
  }
}

/** Null for what is no file, or is gone. */
async function fileOf({ path, kind }: Entry, onTrouble: OnTrouble): Promise<ListedFile | null> {
  if (!kind.isFile()) return null;
  try {
    const { size, mtimeMs } = await lstat(path);
    return { path, sizeBytes: size, modifiedMs: mtimeMs };
  } catch (error) {
    if (!isGone(error)) onTrouble(error);
    return null;
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
