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
