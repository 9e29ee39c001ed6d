import { mkdirSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Send } from './stow-sender.ts';

/**
 * Puts files at rest into a watched folder: written beside it, on disk, and moved in whole. A folder gives no answer, so
 * what lies in it counts as acknowledged.
 */
export function folderSender(folder: string): Send {
  const aside = `${folder}.aside`;
  for (const place of [folder, aside]) mkdirSync(place, { recursive: true });
  let count = 0;
  return async (specimens) => {
    for (const { bytes } of specimens) {
      const name = `${process.pid}-${count++}.dcm`;
      await writeDurably(path.join(aside, name), bytes);
      await rename(path.join(aside, name), path.join(folder, name));
    }
    return specimens.map((specimen) => ({ specimen, is: 'acknowledged', status: 'placed' }));
  };
}

async function writeDurably(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx');
  await handle.writeFile(bytes);
  await handle.datasync();
  await handle.close();
}
