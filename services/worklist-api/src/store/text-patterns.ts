const LIKE_WILDCARD = /[\\%_]/g;

/** What separates the words of a person name (PS3.5 6.2.1), and those of names as people write them. */
export const NAME_SEPARATORS = "^=,-'.";
const BETWEEN_WORDS = /[\s^=,\-'.]+/;

const literally = (text: string): string => text.replace(LIKE_WILDCARD, '\\$&');

/** LIKE patterns in which `%`, `_` and `\` of the reader's text stand for themselves. */
export const startingWith = (text: string): string => `${literally(text)}%`;
export const containing = (text: string): string => `%${literally(text)}%`;

/** One pattern a word, for a name whose words each follow a space: "jane do" finds ` DOE JANE`. */
export const wordsStarting = (name: string): string[] =>
  name
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '')
    .map((word) => `% ${literally(word)}%`);
