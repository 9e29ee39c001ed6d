import type { Description } from '../facts.ts';
import { readText } from './read-words.ts';
import type { SiteRows } from './site-words.ts';

type Field = readonly [keyword: Description['keyword'], text: string | null];

/** Reads the fields that are there, each on its own: run together they would say what none of them does. */
export const readDescriptions = (fields: readonly Field[], site: SiteRows): readonly Description[] =>
  fields.flatMap(([keyword, text]) => (text === null ? [] : [{ keyword, text, words: readText(text, site) }]));
