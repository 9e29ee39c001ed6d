import { useSyncExternalStore } from 'react';

const SECOND_MS = 1_000;

const subscribe = (tick: () => void): (() => void) => {
  const timer = setInterval(tick, SECOND_MS);
  return () => clearInterval(timer);
};

/** This browser's clock in epoch ms, told anew every `everyMs`; coarse readers are not drawn again every second. */
export const useNow = (everyMs = SECOND_MS): number =>
  useSyncExternalStore(subscribe, () => Math.floor(Date.now() / everyMs) * everyMs);
