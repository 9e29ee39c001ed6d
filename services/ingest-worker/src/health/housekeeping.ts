import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { dropDecidedBytes } from '../store/quarantine-statements.ts';
import type { Database } from '../store/tables.ts';
import { foldLedger, foldSteps } from '../store/tally-statements.ts';

const everyMs = 15_000;
/** Five attempts at a batch of at most 35 s each have ended by then: a repeated one still finds its row. */
const ledgerMinutes = 3;
const stepHours = 25;
/** Rows a statement, so that none holds what others wait for. */
const atMost = 20_000;
const bytesAtMost = 500;

export type Housekeeping = {
  readonly db: Database;
  /** How long the bytes of what is decided in quarantine are kept. */
  readonly keepBytesDays: number;
  readonly logger: Logger;
  readonly signal: AbortSignal;
};

/** Keeps what grows with the images small: the ledger in sums, and no bytes of what is decided. Ends with `signal`. */
export async function keepHouse({ signal, ...house }: Housekeeping): Promise<void> {
  while (!signal.aborted) {
    const isFull = await keepHouseOnce(house).catch((error) => {
      house.logger.warn({ error }, 'summing up the ledger failed; it is tried again');
      return false;
    });
    if (!isFull) await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

/** @returns whether there may be more. */
async function keepHouseOnce({ db, keepBytesDays }: Pick<Housekeeping, 'db' | 'keepBytesDays'>): Promise<boolean> {
  const folded = await foldLedger(db, ledgerMinutes, atMost);
  const steps = await foldSteps(db, stepHours, atMost);
  const dropped = await dropDecidedBytes(db, keepBytesDays, bytesAtMost);
  return folded === atMost || steps === atMost || dropped === bytesAtMost;
}
