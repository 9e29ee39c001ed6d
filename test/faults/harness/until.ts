import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something holds. @throws Error that names what did not come, after `withinMs`. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  { withinMs = 60_000, everyMs = 50 } = {},
): Promise<void> {
  for (const end = performance.now() + withinMs; !(await holds()); await sleep(everyMs)) {
    if (performance.now() > end) throw new Error(`Waited ${withinMs} ms in vain until ${what}`);
  }
}
