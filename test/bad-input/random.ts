/** Numbers that are the same for the same seed on every machine: a case can be repeated from its name. */
export type Random = {
  /** A whole number of 0 to `end` - 1. */
  readonly below: (end: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** True once in `times`. */
  readonly once: (times: number) => boolean;
  readonly bytes: (length: number) => Uint8Array;
};

export function randomOf(seed: string): Random {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x9e37_79b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0_aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a_2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  const below = (end: number): number => next() % Math.max(end, 1);
  return {
    below,
    pick: (list) => pickAt(list, below(list.length)),
    once: (times) => below(times) === 0,
    bytes: (length) => Uint8Array.from({ length }, () => next() & 0xff),
  };
}

function pickAt<T>(list: readonly T[], at: number): T {
  const item = list[at];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x0100_0193);
  return hash >>> 0;
}
