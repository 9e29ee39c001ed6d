import { say } from './say.ts';

/** One Ctrl-C arrives several times: from the terminal, and from each program between it and us. */
const sameKeyPressMs = 1_000;

/** Aborts at the first SIGINT, SIGTERM or SIGHUP; a later one ends this process at once, and the services with it. */
export function stopAsked(): AbortSignal {
  const asked = new AbortController();
  let firstAt = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (asked.signal.aborted && performance.now() - firstAt > sameKeyPressMs) process.exit(1);
      if (asked.signal.aborted) return;
      firstAt = performance.now();
      say('Stopping');
      asked.abort();
    });
  }
  return asked.signal;
}
