import { spawn } from 'node:child_process';
import { once } from 'node:events';

export const NO_DELAY = { TCP_NODELAY: '1' } as const;

/**
 * Milliseconds in which `dcmsend` delivers folders to a port of this machine, one association a folder and all at a time,
 * from its start to its end.
 * @throws Error when not every one of so many instances was acknowledged with success.
 */
export const sendMs = async (port: number, folders: readonly string[], instances: number): Promise<number> => {
  const startedAt = performance.now();
  const acknowledged = await Promise.all(folders.map((folder) => send(port, folder)));
  const elapsedMs = performance.now() - startedAt;
  const all = acknowledged.reduce((sum, count) => sum + count, 0);
  if (all !== instances) throw new Error(`wanted ${instances} acknowledged instances, got ${all}`);
  return elapsedMs;
};

/** How many instances were acknowledged. */
const send = async (port: number, folder: string): Promise<number> => {
  const args = ['--verbose', '--max-send-pdu', '131072', '--scan-directories', '127.0.0.1', String(port), folder];
  const child = spawn('dcmsend', args, { env: { ...process.env, ...NO_DELAY }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`dcmsend ended with ${code}: ${output.slice(-2_000)}`);
  return Number(/with status SUCCESS\s*:\s*(\d+)/.exec(output)?.[1]);
};
