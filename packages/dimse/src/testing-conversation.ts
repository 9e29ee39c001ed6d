import { Acceptor, type AcceptorOptions } from './acceptor.ts';
import type { Effect } from './effect.ts';
import { concat } from './octets.ts';
import { type Answer, readAnswers } from './testing-answers.ts';

/** What a requestor says before it waits for an answer. */
export type Turn = Uint8Array;

export type Conversation = {
  readonly acceptor: Acceptor;
  readonly answers: readonly Answer[];
  /** Effects without what was sent; the bytes of data that came after one another are one. */
  readonly events: readonly Exclude<Effect, { is: 'send' }>[];
};

export type ConversationOptions = Partial<AcceptorOptions> & {
  /** Cuts what a turn says into chunks. */
  readonly split?: (turn: Turn) => readonly Uint8Array[];
  readonly status?: number;
};

/** A conversation in memory: every C-STORE is answered with `status` before the next turn. */
export const aConversation = (
  turns: readonly Turn[],
  { split = (turn) => [turn], status = 0, maxPduBytes = 16_384, decide = () => null }: ConversationOptions = {},
): Conversation => {
  const acceptor = new Acceptor({ maxPduBytes, decide });
  const effects = turns.flatMap((turn) => [
    ...split(turn).flatMap((chunk) => acceptor.receive(chunk).map(kept)),
    ...(acceptor.responseOwed ? acceptor.respond({ status }) : []),
  ]);
  const sent = effects.flatMap((effect) => (effect.is === 'send' ? [effect.bytes] : []));
  return { acceptor, answers: readAnswers(concat(...sent)).answers, events: joined(effects) };
};

/** Data is valid until the next call only. */
const kept = (effect: Effect): Effect => (effect.is === 'data' ? { is: 'data', bytes: effect.bytes.slice() } : effect);

const joined = (effects: readonly Effect[]): Conversation['events'] => {
  const events: Exclude<Effect, { is: 'send' }>[] = [];
  for (const effect of effects) {
    const last = events.at(-1);
    if (effect.is === 'send') continue;
    if (effect.is === 'data' && last?.is === 'data') {
      events[events.length - 1] = { is: 'data', bytes: concat(last.bytes, effect.bytes) };
    } else events.push(effect);
  }
  return events;
};
