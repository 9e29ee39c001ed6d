import type { StoredEntry } from '../stored-entry.ts';

type Finding = StoredEntry['judgement']['findings'][number];
export type Lacking = Pick<Finding, 'asks' | 'levels' | 'partial'>;

const conjunction = new Intl.ListFormat('en-GB');

const uncapitalised = (phrase: string): string =>
  phrase.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** "C, the rest of T and L"; null where no level is known to be wanting. */
const levelsInWords = ({ levels, partial }: Lacking): string | null =>
  levels.length === 0
    ? null
    : conjunction.format(levels.map((level) => (partial.includes(level) ? `the rest of ${level}` : level)));

/** The sequence without its extent, which the levels tell: "sagittal T1 after contrast". */
const sequenceOf = (asks: string): string => uncapitalised(asks.replace(' of the entire spine', ''));

const capitalised = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);

/** Where, and which sequence: "C and the rest of T: sagittal T1 after contrast"; without levels, what was asked for. */
export const missingInWords = (lacking: Lacking): string => {
  const levels = levelsInWords(lacking);
  return levels === null ? lacking.asks : `${capitalised(levels)}: ${sequenceOf(lacking.asks)}`;
};
