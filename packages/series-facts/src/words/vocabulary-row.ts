/**
 * One reviewed pattern. `pattern` is matched on normalised text with the `g` and `u` flags; every example must match and
 * every counter-example must not, which `vocabulary.test.ts` holds for all rows.
 */
export type VocabularyRow<Value> = {
  readonly id: string;
  readonly pattern: RegExp;
  readonly value: Value;
  readonly examples: readonly string[];
  readonly counterExamples?: readonly string[];
};

/** A pattern that stands alone: not inside a longer run of Latin letters and digits. */
export const word = (source: string): RegExp => new RegExp(`(?<![A-Z0-9])(?:${source})(?![A-Z0-9])`, 'gu');

/** A pattern in a script without word gaps. */
export const glyphs = (source: string): RegExp => new RegExp(source, 'gu');

/** Signs of the pattern language as themselves. */
export const escaped = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** A phrase and no pattern: a Latin letter or digit at its edge begins or ends a word there. One pass over the text. */
export const literal = (phrase: string): RegExp => {
  const start = /^[A-Z0-9]/u.test(phrase) ? '(?<![A-Z0-9])' : '';
  const end = /[A-Z0-9]$/u.test(phrase) ? '(?![A-Z0-9])' : '';
  return new RegExp(`${start}${escaped(phrase)}${end}`, 'gu');
};

export const matchesAny = <Value>(rows: readonly VocabularyRow<Value>[], text: string): boolean =>
  rows.some((row) => text.search(row.pattern) >= 0);

/** The text with everything that the rows read blanked. Most rows read nothing, and to search costs less than to replace. */
export const blank = (rows: readonly VocabularyRow<unknown>[], text: string): string =>
  rows.reduce((left, { pattern }) => (left.search(pattern) < 0 ? left : left.replace(pattern, ' ')), text);

export const rowsIn = <Value>(rows: readonly VocabularyRow<Value>[], text: string): readonly VocabularyRow<Value>[] =>
  rows.filter((row) => text.search(row.pattern) >= 0);
