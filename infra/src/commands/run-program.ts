import { spawn } from 'node:child_process';
import { checkout } from '../start/start-settings.ts';

export interface Outcome {
  readonly passed: boolean;
  readonly output: string;
  readonly seconds: number;
}

/** Runs a JavaScript program of node_modules under this Node, in the checkout, and keeps what it says. */
export function runProgram(script: string, args: readonly string[]): Promise<Outcome> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [script, ...args], { cwd: checkout, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => output.push(text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) =>
      resolve({ passed: exitCode === 0, output: output.join(''), seconds: (performance.now() - startedAt) / 1000 }),
    );
  });
}
