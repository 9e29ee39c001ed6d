import { setTimeout as sleep } from 'node:timers/promises';
import { type Ledger, type LedgerLine, lineOf, type SentVia } from './ledger.ts';
import type { Specimen } from './specimens.ts';
import type { Answer, Send } from './stow-sender.ts';

export type Channel = { readonly via: SentVia; readonly send: Send };

export type Delivery = {
  readonly ledger: Ledger;
  readonly channel: Channel;
  /** How long it goes on offering. @default 240 s */
  readonly patienceMs?: number;
};

/** How long a sender waits before it offers again: ever longer. */
const firstPauseMs = 100;
const longestPauseMs = 1_600;

/**
 * Offers specimens until each is answered for good, as a scanner's send queue does.
 * @throws Error when some have no final answer after `patienceMs`.
 */
export async function deliver(specimens: readonly Specimen[], delivery: Delivery): Promise<void> {
  const { ledger, channel, patienceMs = 240_000 } = delivery;
  let left = specimens;
  let pauseMs = firstPauseMs;
  for (const end = performance.now() + patienceMs; left.length > 0; ) {
    await ledger.write(left.map((specimen) => lineOf('offered', channel.via, specimen)));
    const answers = await channel.send(left);
    await ledger.write(answers.map((answer) => lineOfAnswer(channel.via, answer)));
    left = answers.flatMap(({ is, specimen }) => (is === 'repeat' ? [specimen] : []));
    if (left.length > 0 && performance.now() > end) throw new Error(`${left.length} specimens have no answer`);
    if (left.length > 0) await sleep(pauseMs);
    pauseMs = Math.min(2 * pauseMs, longestPauseMs);
  }
}

const kinds = { acknowledged: 'acknowledged', refused: 'refused', repeat: 'unanswered' } as const;

const lineOfAnswer = (via: SentVia, { is, specimen, status }: Answer): LedgerLine =>
  lineOf(status === 'placed' ? 'placed' : kinds[is], via, specimen, status);

export type Share = { readonly specimens: readonly Specimen[]; readonly channel: Channel };

/** Delivers one share after another, several at a time. */
export async function deliverAll(
  shares: Iterable<Share>,
  { atATime, ...delivery }: Omit<Delivery, 'channel'> & { readonly atATime: number },
): Promise<void> {
  const left = shares[Symbol.iterator]();
  const sender = async () => {
    for (let next = left.next(); !next.done; next = left.next()) {
      await deliver(next.value.specimens, { ...delivery, channel: next.value.channel });
    }
  };
  await Promise.all(Array.from({ length: atATime }, sender));
}

/** Specimens in groups of `size`. */
export const inGroups = (specimens: readonly Specimen[], size: number): Specimen[][] =>
  Array.from({ length: Math.ceil(specimens.length / size) }, (_, at) => specimens.slice(at * size, (at + 1) * size));
