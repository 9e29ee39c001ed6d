import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { freePort } from './ingest.ts';
import { until } from './until.ts';

export const hasRedis = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

/** A Redis that keeps nothing on disk: what is in it when it is killed is gone. */
export type RedisServer = {
  readonly url: string;
  readonly start: () => Promise<void>;
  readonly kill: () => Promise<void>;
  /** SIGSTOP and SIGCONT. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly flush: () => Promise<void>;
};

export async function startRedis(): Promise<RedisServer> {
  const port = await freePort();
  let running: ChildProcess | null = null;
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill: async () => {
      if (running?.kill('SIGKILL')) await once(running, 'exit');
    },
    pause: () => void running?.kill('SIGSTOP'),
    resume: () => void running?.kill('SIGCONT'),
    flush: async () => void (await command(port, 'FLUSHALL')),
  };

  async function start(): Promise<void> {
    const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--maxmemory-policy', 'noeviction'];
    running = spawn('redis-server', args, { stdio: 'ignore' });
    await until('Redis answers', async () => (await command(port, 'PING')) === '+PONG', { withinMs: 10_000 });
  }
}

function command(port: number, words: string): Promise<string> {
  const socket = new Socket();
  return new Promise((resolve) => {
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(''));
    socket.once('data', (answer) => {
      resolve(answer.toString('latin1').trim());
      socket.destroy();
    });
    socket.connect({ port, host: '127.0.0.1' }, () => socket.write(`${words}\r\n`));
  });
}
