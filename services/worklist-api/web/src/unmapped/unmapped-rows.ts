import type { UnmappedPage } from '@cordwatch/worklist';

export type Description = UnmappedPage['descriptions'][number];

/** Descriptions that hold the text, whatever its case, in themselves or in the attribute that they are of. */
export const matching = (descriptions: readonly Description[], text: string): readonly Description[] => {
  const wanted = text.trim().toLowerCase();
  return descriptions.filter(({ keyword, text: written }) => `${keyword} ${written}`.toLowerCase().includes(wanted));
};

/** What a word of the site would most likely be: the first that nothing reads, or the whole text. */
export const likelyWord = ({ tokens, text }: Description): string => tokens[0] ?? text.trim();

export const keyOf = ({ keyword, text }: Description): string => `${keyword} ${text}`;
