import { aConversation } from '@cordwatch/dimse/testing';
import { expect, test } from 'vitest';
import type { Random } from '../random.ts';
import { tryCases } from '../run-cases.ts';
import { badConversation } from './bad-conversation.ts';

/** An association request and a command. */
const mostHeldBytes = 256 * 1024;

test('a conversation has the same answers wherever the network cuts it, holds little, and stores nothing unasked', () => {
  tryCases('conversations', 3_000, (random) => {
    const said = badConversation(random);
    const whole = aConversation([said]);
    const cut = aConversation([said], { split: (turn) => pieces(turn, random) });
    expect([cut.answers, cut.events]).toEqual([whole.answers, whole.events]);
    expect(cut.acceptor.heldBytes).toBeLessThanOrEqual(mostHeldBytes);
    expectOrder(whole.events.map(({ is }) => is));
  });
});

/** One association, nothing before it, nothing behind its end, and data inside a store only. */
function expectOrder(events: readonly string[]): void {
  const [begins, ends] = [events.indexOf('associated'), events.findIndex((is) => closing.includes(is))];
  expect(events.filter((is) => is === 'associated').length).toBeLessThanOrEqual(1);
  for (const [at, is] of events.entries()) {
    if (ends >= 0) expect(at, `${is} behind the end`).toBeLessThanOrEqual(ends);
    if (is === 'storeBegun' || is === 'echoed')
      expect(begins >= 0 && begins < at, `${is} without association`).toBe(true);
    if (is === 'data' || is === 'storeEnded')
      expect(['storeBegun', 'data'], `${is} outside of a store`).toContain(events[at - 1]);
  }
}

const closing = ['rejected', 'released', 'aborted', 'fault'];

function pieces(bytes: Uint8Array, random: Random): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  const largest = random.pick([3, 100, 20_000]);
  for (let at = 0; at < bytes.length; ) {
    const end = at + 1 + random.below(largest);
    chunks.push(bytes.subarray(at, end));
    at = end;
  }
  return chunks;
}
