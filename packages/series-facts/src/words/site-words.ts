import type { SiteMeaning, SiteVocabulary } from '../site-vocabulary.ts';
import { normaliseText } from './normalise.ts';
import { literal } from './vocabulary-row.ts';

/** A site's word ready to be found: normalised as descriptions are. */
type SiteRow = { readonly id: string; readonly phrase: string; readonly says: SiteMeaning };

/** The longest first, so that a phrase is read before a word in it. */
export type SiteRows = readonly SiteRow[];

/** A word of nothing but signs would be found everywhere; it is refused where a site vocabulary is read, and inert here. */
export const hasLetters = (phrase: string): boolean => /[\p{L}\p{N}]/u.test(phrase);

/** Longest first, then by phrase: the order in which a site wrote its words decides nothing. */
export const siteRowsOf = ({ words }: SiteVocabulary): SiteRows =>
  words
    .map(({ id, text, says }) => ({ id, phrase: normaliseText(text), says }))
    .filter(({ phrase }) => hasLetters(phrase))
    .toSorted((a, b) => b.phrase.length - a.phrase.length || (a.phrase < b.phrase ? -1 : 1));

export type SiteReading = {
  readonly ids: readonly string[];
  readonly says: readonly SiteMeaning[];
  /** The text with every site word blanked: the built-in rows read what is left. */
  readonly rest: string;
};

const DENIED_BEFORE =
  /(?<![A-Z0-9])(?:NO|NON|NOT|W ?\/ ?O|WO|WITHOUT|OHNE|KEINE?|NICHT|SANS|PAS DE|SIN|SEM|SENZA|ZONDER|GEEN|UTAN|EJ|INGEN) ?-?$|[非无無]$/u;
const DENIED_AFTER = /^ ?(?:なし|無し|无|無)/u;

const isDenied = (text: string, start: number, end: number): boolean =>
  DENIED_BEFORE.test(text.slice(0, start)) || DENIED_AFTER.test(text.slice(end));

/** `OHNE X` says without, whatever agent a site calls X. */
const meaningAt = (says: SiteMeaning, denied: boolean): SiteMeaning =>
  denied && says.contrast !== undefined ? { ...says, contrast: 'without' } : says;

/** Takes the site's words out of normalised text: a site's word is read by the site's row alone. */
export const takeSiteWords = (text: string, rows: SiteRows): SiteReading => {
  const taken: { id: string; says: SiteMeaning }[] = [];
  const held = rows.filter(({ phrase }) => text.includes(phrase));
  const rest = held.reduce(
    (left, { id, phrase, says }) =>
      left.replace(literal(phrase), (found: string, at: number) => {
        taken.push({ id, says: meaningAt(says, isDenied(left, at, at + found.length)) });
        return ' ';
      }),
    text,
  );
  return { ids: taken.map(({ id }) => id), says: taken.map(({ says }) => says), rest };
};
