import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { portOf } from '@cordwatch/infra/service';
import { expect, test } from 'vitest';
import { oneBuffer } from './one-buffer.ts';

test('many sockets are read through one buffer, and their server knows when they are gone', async () => {
  const { adopt } = oneBuffer(1_024);
  const buffers = new Set<ArrayBufferLike>();
  const heard = new Map<string, number>();
  const adopted: Socket[] = [];
  const server = createServer({ pauseOnConnect: true }, (accepted) => {
    const own = adopt(accepted, (chunk) => {
      buffers.add(chunk.buffer);
      const name = String.fromCharCode(chunk[0] ?? 0);
      heard.set(name, (heard.get(name) ?? 0) + chunk.length);
    });
    own.on('error', () => undefined).write('hello');
    adopted.push(own);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const clients = ['a', 'b', 'c'].map((name) => {
    const client = connect(portOf(server), '127.0.0.1');
    client.end(Buffer.alloc(10_000, name));
    return client;
  });
  await Promise.all(clients.map(async (client) => [await once(client, 'data'), await once(client, 'close')]));
  expect([...heard].sort()).toEqual([
    ['a', 10_000],
    ['b', 10_000],
    ['c', 10_000],
  ]);
  expect([buffers.size, adopted.every((own) => own.remoteAddress === undefined || own.destroyed)]).toEqual([1, true]);
  await new Promise((resolve) => server.close(resolve));
});
