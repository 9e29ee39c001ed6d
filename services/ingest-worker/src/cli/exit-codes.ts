/** `troubled`: done as far as possible, with something unreadable, quarantined, or missing. */
export const exitCodes = { done: 0, troubled: 1, usage: 2 } as const;
