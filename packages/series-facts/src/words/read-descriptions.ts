import type { Description, Words } from '../facts.ts';

type Field = readonly [keyword: Description['keyword'], text: string | null];

/** Reads the fields that are there, each on its own: run together they would say what none of them does. */
export const readDescriptions = (
  fields: readonly Field[],
  { read }: { readonly read: (text: string) => Words },
): readonly Description[] =>
  fields.flatMap(([keyword, text]) => (text === null ? [] : [{ keyword, text, words: read(text) }]));
