import { sep } from 'node:path';
import type { ListedFile } from './list-files.ts';

const maxCharacters = 64;

/**
 * Who put a file into the watched folder: the first folder below it, where an administrator has made one for each sender,
 * else `folder`. Off unless asked for: folders may be named after patients.
 */
export function folderSenders(watched: string, perFolder: boolean): (file: ListedFile) => string {
  return ({ path }) => {
    if (!perFolder || typeof path !== 'string') return 'folder';
    const [first, ...below] = path.slice(watched.length).split(sep).filter(Boolean);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
    return first && below.length > 0 ? first.slice(0, maxCharacters).replace(/[\u0000-\u001f\u007f]/g, ' ') : 'folder';
  };
}
