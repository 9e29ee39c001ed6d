import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkout } from './start-settings.ts';

const web = path.join(checkout, 'services', 'worklist-api', 'web');
const vite = path.join(web, '..', 'node_modules', 'vite', 'bin', 'vite.js');
const stamp = path.join(web, 'dist', '.sources');

/** Everything that the bundler may read. */
const sources = ['services/worklist-api/web/**/*', 'packages/*/src/**/*', 'pnpm-lock.yaml'];

/** Builds the web pages when their sources have changed; true when it did. @throws Error with the bundler's words. */
export async function buildScreens(): Promise<boolean> {
  const digest = digestOfSources();
  if (!existsSync(web) || (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest)) return false;
  await bundle();
  writeFileSync(stamp, digest);
  return true;
}

function digestOfSources(): string {
  const exclude = ['**/dist/**', '**/node_modules/**'];
  const files = globSync(sources, { cwd: checkout, exclude, withFileTypes: true }).filter((entry) => entry.isFile());
  const digest = createHash('sha256');
  for (const file of files.map(({ parentPath, name }) => path.join(parentPath, name)).sort()) {
    digest.update(path.relative(checkout, file)).update(readFileSync(file));
  }
  return digest.digest('hex');
}

function bundle(): Promise<void> {
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: web,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => words.push(text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The web pages cannot be built:\n${words.join('')}`)),
    );
  });
}
