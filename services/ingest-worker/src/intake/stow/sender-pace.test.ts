import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { atPace } from './sender-pace.ts';

const tooSlow = { problem: { status: 408 } };
const pace = { idleMs: 50, minBytesPerSecond: 1_000 };

test('a sender that falls silent is given up on', async () => {
  async function* silent() {
    yield Buffer.from('a');
    await new Promise(() => undefined);
  }
  await expect(Array.fromAsync(atPace(silent(), pace))).rejects.toMatchObject(tooSlow);
});

test('a sender that trickles is given up on, though it is never silent', async () => {
  let sent = 0;
  async function* trickling() {
    for (;;) {
      await sleep(1);
      sent += 1;
      yield Buffer.from('a');
    }
  }
  const slow = { idleMs: 200, minBytesPerSecond: 100_000 };
  await expect(Array.fromAsync(atPace(trickling(), slow))).rejects.toMatchObject(tooSlow);
  expect(sent).toBeGreaterThan(10);
});

test('a sender that we are slow to take from is not', async () => {
  async function* prompt() {
    for (let n = 0; n < 4; n++) yield Buffer.from('a');
  }
  let taken = 0;
  for await (const chunk of atPace(prompt(), pace)) {
    await sleep(60);
    taken += chunk.length;
  }
  expect(taken).toBe(4);
});
