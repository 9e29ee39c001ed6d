import type { RuleSet } from '../api/rules-api.ts';

/** Rules in the making: kept by this page alone until they are stored, and never changed after that. */
export type Draft = { readonly note: string; readonly rules: RuleSet; readonly base: RuleSet };
export type Word = RuleSet['vocabulary']['words'][number];

const LONGEST_ID = 64;

/** A name that no stored rule set has: `site-2026-11-22`, and `site-2026-11-22.2` when that is taken. */
export const freeVersion = (today: string, taken: readonly string[]): string => {
  const names = [`site-${today}`, ...taken.map((_, index) => `site-${today}.${index + 2}`)];
  return names.find((name) => !taken.includes(name)) ?? `site-${today}`;
};

export const draftFrom = (base: RuleSet, version: string): Draft => ({ note: '', base, rules: { ...base, version } });

const same = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * The document to store. A part that was changed under the name that it had is named like the rule set: verdicts record the
 * versions of parts, and one name must not mean two contents.
 */
export const documentOf = ({ rules, base }: Draft): RuleSet => {
  const named = <Part extends { readonly version: string }>(part: Part, before: Part): Part =>
    part.version === before.version && !same(part, before) ? { ...part, version: rules.version } : part;
  return {
    version: rules.version,
    policy: named(rules.policy, base.policy),
    profiles: named(rules.profiles, base.profiles),
    vocabulary: named(rules.vocabulary, base.vocabulary),
  };
};

const idFor = (text: string, taken: readonly string[]): string => {
  const slug = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, LONGEST_ID - 4);
  const stem = slug || 'word';
  const more = taken.map((_, index) => `${stem}-${index + 2}`);
  return [stem, ...more].find((id) => !taken.includes(id)) ?? stem;
};

/** A word whose meaning is still to be said; `examples` are the descriptions that it was found in. */
export const newWord = (text: string, examples: readonly string[], { words, codes }: RuleSet['vocabulary']): Word => ({
  id: idFor(
    text,
    [...words, ...codes].map(({ id }) => id),
  ),
  text,
  says: {},
  examples: [...examples],
  counterExamples: [],
});

/** The draft with one more word at the end of its vocabulary. */
export const withWord = (draft: Draft, text: string, examples: readonly string[]): Draft => {
  const { vocabulary } = draft.rules;
  const words = [...vocabulary.words, newWord(text, examples, vocabulary)];
  return { ...draft, rules: { ...draft.rules, vocabulary: { ...vocabulary, words } } };
};
