import { useSyncExternalStore } from 'react';
import { clockOffsetMs } from '../words/clock-offset.ts';

const SECOND_MS = 1_000;
const DEADLINE_STEP_MS = 15 * SECOND_MS;

const subscribe = (tick: () => void): (() => void) => {
  const timer = setInterval(tick, SECOND_MS);
  return () => clearInterval(timer);
};

/** This machine's clock in epoch ms, told anew every `everyMs`; coarse readers are not drawn again every second. */
export const useNow = (everyMs = SECOND_MS): number =>
  useSyncExternalStore(subscribe, () => Math.floor(Date.now() / everyMs) * everyMs);

/** The server's clock in epoch ms, as far as its last answer tells it: what deadlines and leases are read by. */
export const useServerNow = (asOf: string | undefined, receivedAtMs: number): number =>
  useNow(DEADLINE_STEP_MS) + clockOffsetMs(asOf, receivedAtMs);
