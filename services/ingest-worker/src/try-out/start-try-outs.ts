import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../store/tables.ts';
import {
  isTriageWaiting,
  letGoOfTryOut,
  renewLease,
  type TakenTryOut,
  takeTryOut,
} from '../store/try-out-statements.ts';
import type { JudgeSession } from '../triage/judge-session.ts';
import { runTryOut } from './run-try-out.ts';

const everyMs = 2_000;
const leaseMs = 60_000;
const quietPauseMs = 250;

export type TryOutsOptions = {
  readonly db: Database;
  readonly judge: JudgeSession;
  readonly logger: Logger;
  readonly signal: AbortSignal;
};

/** Runs try-outs as they are asked for, one at a time, and never while a study waits for triage. Ends with `signal`. */
export async function tryOutsUntil(options: TryOutsOptions): Promise<void> {
  const { logger, signal } = options;
  while (!signal.aborted) {
    const hasRun = await runNext(options).catch((error) => {
      logger.warn({ error }, 'a try-out was interrupted; it goes on when its lease has ended');
      return false;
    });
    if (!hasRun) await pause(everyMs, signal);
  }
}

/** @returns whether there was one. */
async function runNext({ signal, ...parts }: TryOutsOptions): Promise<boolean> {
  const { db } = parts;
  const tryOut = await takeTryOut(db, leaseMs);
  if (!tryOut) return false;
  await runTryOut({ ...parts, leaseMs, untilQuiet: (at) => untilQuiet(db, at, signal) }, tryOut);
  await letGoOfTryOut(db, tryOut);
  return true;
}

/** Waits while triage has work; false when the service stops or the try-out has become another worker's. */
async function untilQuiet(db: Database, tryOut: TakenTryOut, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted && (await isTriageWaiting(db))) {
    await pause(quietPauseMs, signal);
    if (!(await renewLease(db, tryOut, leaseMs))) return false;
  }
  return !signal.aborted;
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined);
