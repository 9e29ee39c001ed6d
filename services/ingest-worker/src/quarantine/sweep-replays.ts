import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';
import { pass } from '../passage.ts';
import { type TakenReplay, takeReplays } from '../store/quarantine-statements.ts';
import { type Replaying, replayHeld } from './replay-held.ts';

const everyMs = 1_000;
const leaseMs = 60_000;
/** Together, and as many again at once while there are more: at most 4 MiB are held. */
const atMost = 16;

export type ReplaySweep = Replaying & {
  readonly logger: Logger;
  readonly metrics: Pick<Metrics, 'countReplay'>;
  readonly signal: AbortSignal;
};

/** Carries out the replays that somebody asks for in the database. Ends with `signal`. */
export async function sweepReplays({ signal, ...sweep }: ReplaySweep): Promise<void> {
  while (!signal.aborted) {
    const isFull = await sweepOnce(sweep).catch((error) => {
      sweep.logger.warn(
        { error },
        'replays from quarantine were interrupted; they are carried out when their lease has ended',
      );
      return false;
    });
    if (!isFull) await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

/** @returns whether there may be more. */
export async function sweepOnce({ metrics, ...replaying }: Omit<ReplaySweep, 'signal'>): Promise<boolean> {
  const taken = await takeReplays(replaying.db, { leaseMs, atMost });
  if (taken.length > 0) pass('replay: taken');
  const ended = await Promise.allSettled(taken.map((one) => replayOne(one)));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return taken.length === atMost;

  async function replayOne(one: TakenReplay): Promise<void> {
    metrics.countReplay(await replayHeld(replaying, one));
  }
}
