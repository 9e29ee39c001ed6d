/** A stream of choices that is the same for the same seed. */
export type Random = {
  /** From 0 up to and without 1. */
  readonly next: () => number;
  /** A whole number from `from` to `to`, both included. */
  readonly int: (from: number, to: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly shuffled: <Item>(items: readonly Item[]) => Item[];
};

/** Mulberry32: small, and good enough to choose what breaks next. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return { next, int, pick: (items) => pick(items, int), shuffled: (items) => shuffled(items, int) };
}

type Int = Random['int'];

function pick<Item>(items: readonly Item[], int: Int): Item {
  const item = items[int(0, items.length - 1)];
  if (item === undefined) throw new Error('Wanted something to choose from, got nothing');
  return item;
}

function shuffled<Item>(items: readonly Item[], int: Int): Item[] {
  const left = [...items];
  return items.flatMap(() => left.splice(int(0, left.length - 1), 1));
}

/** `CORDWATCH_FAULTS_SEED`, or another one every time; printed, so that a run can be repeated. */
export function seedOf(name: string, env: NodeJS.ProcessEnv = process.env): number {
  const seed = Number(env.CORDWATCH_FAULTS_SEED || Math.floor(Math.random() * 2 ** 31));
  console.log(`${name}: CORDWATCH_FAULTS_SEED=${seed}`);
  return seed;
}
