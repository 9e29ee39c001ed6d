import type { MadeUnder } from '@cordwatch/triage';
import type { StoredEntry } from '@cordwatch/worklist';

/** What an entry is made under: the format that it is stored in, and the versions of the rules of its verdicts. */
export type Edition = { readonly entryVersion: number; readonly madeUnder: MadeUnder };

export const editionOf = ({ version, judgement }: StoredEntry): Edition => ({
  entryVersion: version,
  madeUnder: judgement.madeUnder,
});

/** As the database compares it. */
export const editionText = ({ entryVersion, madeUnder }: Edition): string =>
  JSON.stringify({ entryVersion, ...madeUnder });
