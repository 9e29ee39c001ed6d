/**
 * `troubled`: done as far as possible, with something unreadable, quarantined, or missing. `changed`: a try-out found verdicts
 * that would change.
 */
export const exitCodes = { done: 0, troubled: 1, usage: 2, changed: 3 } as const;
