import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../cli/cordwatch.ts', import.meta.url));

export type Run = { readonly code: number | null; readonly out: string; readonly err: string };
export type RunOptions = { readonly input?: string; readonly env?: Readonly<Record<string, string>> };

/** The command line as a process of its own. Nothing is configured but what `env` says. */
export function runCordwatch(args: readonly string[], { input = '', env = {} }: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [program, ...args], { env: { CORDWATCH__DATA__FOLDER: '/nowhere', ...env } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
