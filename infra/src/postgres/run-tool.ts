import { spawn } from 'node:child_process';
import type { Account } from './account.ts';
import { executable } from './binaries.ts';

/** How PostgreSQL's own programs are run: from which binaries, as whom, where. */
export interface ToolContext {
  readonly native: string;
  readonly account: Account;
  readonly folder: string;
}

export interface ToolResult {
  readonly exitCode: number | null;
  readonly stderr: string;
}

/** Runs `initdb` or `pg_ctl` to its end. @throws Error when it cannot be started at all. */
export function runTool(
  { native, account, folder }: ToolContext,
  tool: string,
  args: readonly string[],
): Promise<ToolResult> {
  const child = spawn(executable(native, tool), args, {
    ...account,
    cwd: folder,
    env: hermetic(process.env),
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
  const stderr: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => stderr.push(text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    // Not "close": a server that pg_ctl leaves behind may hold the pipe open.
    child.once('exit', (exitCode) => resolve({ exitCode, stderr: stderr.join('') }));
  });
}

/** An unknown locale makes initdb fail, a missing one gives SQL_ASCII, and PG* variables redirect every tool. */
function hermetic(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
