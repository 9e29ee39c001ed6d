import type { Evidence } from './evidence.ts';

/** Never a boolean: missing or conflicting evidence has a name of its own. */
export type Outcome = 'confirmed' | 'refuted' | 'indeterminate';

/** A verdict without evidence cannot be written down. */
export type Because = readonly [Evidence, ...Evidence[]];

export type Verdict<Kind extends string = Outcome> = { readonly is: Kind; readonly because: Because };

export const verdict = <Kind extends string>(
  is: Kind,
  first: Evidence,
  ...more: readonly Evidence[]
): Verdict<Kind> => ({
  is,
  because: [first, ...more],
});

const isSame = (a: Evidence, b: Evidence): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Evidence in order, each piece once: a verdict made of others repeats nothing that it took over from both. */
export const becauseOf = (first: Evidence, ...more: readonly Evidence[]): Because => {
  const rest = more.filter(
    (each, index) => !isSame(each, first) && more.findIndex((other) => isSame(each, other)) === index,
  );
  return [first, ...rest];
};
