import type { Words } from './facts.ts';
import { LEVELS } from './levels.ts';
import { noSiteVocabulary, type SiteMeaning, type SiteVocabulary, type SiteWord } from './site-vocabulary.ts';
import { normaliseText } from './words/normalise.ts';
import { readWords } from './words/read-words.ts';
import { hasLetters, type SiteRows, siteRowsOf, takeSiteWords } from './words/site-words.ts';

/** A phrase of more characters is a sentence, and no description repeats one. */
const MOST_CHARACTERS = 64;
/** Every text of every study is searched for every word. */
const MOST_ENTRIES = 1000;

const quoted = (text: string): string => JSON.stringify(text);

const repeated = (values: readonly string[]): readonly string[] =>
  [...Map.groupBy(values, (value) => value)].filter(([, same]) => same.length > 1).map(([value]) => value);

const saidBy = (says: SiteMeaning): readonly string[] =>
  Object.entries(says)
    .filter(([, value]) => value !== undefined)
    .map(([key]) => key);

const faultsOfMeaning = (name: string, says: SiteMeaning): readonly string[] => {
  const said = saidBy(says);
  const { levels, wholeSpine } = says;
  return [
    ...(said.length === 0 ? [`${name} says nothing; a word that means nothing says "ignore".`] : []),
    ...(says.ignore && said.length > 1
      ? [`${name} is ignored and says ${said.filter((key) => key !== 'ignore').join(', ')}.`]
      : []),
    ...(levels?.length === 0 ? [`${name} names an empty list of levels.`] : []),
    ...(wholeSpine && levels && levels.length < LEVELS.length
      ? [`${name} says whole spine and names only ${levels.join(', ') || 'no level'}.`]
      : []),
  ];
};

const LONE_LETTER = /^[A-Z0-9]$/u;

const faultsOfText = (name: string, text: string): readonly string[] => {
  const phrase = normaliseText(text);
  return [
    ...(hasLetters(phrase) ? [] : [`${name} has no letter or digit to be found by.`]),
    ...(LONE_LETTER.test(phrase)
      ? [`${name} is one letter, which means too many things: C is a region and an agent.`]
      : []),
    ...(text.length > MOST_CHARACTERS
      ? [`${name} has ${text.length} characters; the most is ${MOST_CHARACTERS}.`]
      : []),
  ];
};

const DARK = new Set<Words['contrast']>(['without']);
const BRIGHT = new Set<Words['contrast']>(['with', 'both', 'intrathecal']);

/** A site may silence a built-in row and never turn it round: `W/O` is not "with" anywhere. */
const faultsOfTurning = (name: string, { text, says }: SiteWord): readonly string[] => {
  const own = readWords(text, noSiteVocabulary);
  const contrast = says.contrast ?? 'unstated';
  const isTurned = (DARK.has(own.contrast) && BRIGHT.has(contrast)) || (BRIGHT.has(own.contrast) && DARK.has(contrast));
  const isStretched = says.wholeSpine === true && own.levels.length > 0 && own.levels.length < 3;
  return [
    ...(isTurned ? [`${name} says contrast "${contrast}"; the built-in vocabulary reads "${own.contrast}".`] : []),
    ...(isStretched ? [`${name} says whole spine; the built-in vocabulary reads ${own.levels.join(', ')}.`] : []),
  ];
};

const faultsOfExamples = (
  name: string,
  { id, examples, counterExamples }: SiteWord,
  rows: SiteRows,
): readonly string[] => {
  const isRead = (text: string): boolean => takeSiteWords(normaliseText(text), rows).ids.includes(id);
  return [
    ...(examples.length === 0 ? [`${name} has no example.`] : []),
    ...examples.filter((text) => !isRead(text)).map((text) => `${name} does not read its example ${quoted(text)}.`),
    ...counterExamples.filter(isRead).map((text) => `${name} reads its counter-example ${quoted(text)}.`),
  ];
};

const faultsOfWord = (word: SiteWord, rows: SiteRows): readonly string[] => {
  const name = `Word ${quoted(word.id)} (${quoted(word.text)})`;
  return [
    ...faultsOfText(name, word.text),
    ...faultsOfMeaning(name, word.says),
    ...faultsOfTurning(name, word),
    ...faultsOfExamples(name, word, rows),
  ];
};

/** What a code can be read as: an order and a region. How a series was acquired is not coded by these sequences. */
const SAID_BY_CODES = new Set(['levels', 'wholeSpine', 'spine', 'contrast', 'emergency', 'ignore']);

const faultsOfCode = ({ id, scheme, value, says }: SiteVocabulary['codes'][number]): readonly string[] => {
  const name = `Code ${quoted(id)} (${quoted(scheme)}, ${quoted(value)})`;
  const unreadable = saidBy(says).filter((key) => !SAID_BY_CODES.has(key));
  return [
    ...(scheme.trim() === '' || value.trim() === '' ? [`${name} needs a scheme and a value.`] : []),
    ...faultsOfMeaning(name, says),
    ...unreadable.map((key) => `${name} says ${key}, which is read from words and never from codes.`),
  ];
};

/**
 * Every reason, as a sentence, why a site's vocabulary cannot be relied on; none means that it can be tried out. All faults
 * at once, so that an admin corrects a file once.
 */
export const faultsOfVocabulary = (vocabulary: SiteVocabulary): readonly string[] => {
  const { words, codes } = vocabulary;
  const entries = words.length + codes.length;
  if (entries > MOST_ENTRIES) return [`The vocabulary has ${entries} words and codes; the most is ${MOST_ENTRIES}.`];
  const rows = siteRowsOf(vocabulary);
  return [
    ...repeated([...words, ...codes].map(({ id }) => id)).map((id) => `The id ${quoted(id)} is used more than once.`),
    ...repeated(words.map(({ text }) => normaliseText(text))).map(
      (text) => `The word ${quoted(text)} is listed more than once.`,
    ),
    ...repeated(codes.map(({ scheme, value }) => `${scheme.trim()} ${value.trim()}`)).map(
      (code) => `The code ${quoted(code)} is listed more than once.`,
    ),
    ...words.flatMap((word) => faultsOfWord(word, rows)),
    ...codes.flatMap(faultsOfCode),
  ];
};
