import type { CodedConcept } from '@cordwatch/dicom-header';
import type { Words } from './facts.ts';
import { BODY_PART_SCHEME, type SiteCode, type SiteMeaning, type SiteVocabulary } from './site-vocabulary.ts';
import { normaliseText } from './words/normalise.ts';
import { readText } from './words/read-words.ts';
import { siteRowsOf } from './words/site-words.ts';

/** A site vocabulary made ready for the texts of one study; `read` is `readWords` under it. */
export type PreparedVocabulary = { readonly read: (text: string) => Words; readonly codes: readonly SiteCode[] };

/** The series of a study repeat each other's texts, and its parts all of them: each is read once. */
const readOnce = (read: (text: string) => Words): ((text: string) => Words) => {
  const known = new Map<string, Words>();
  return (text) => {
    const words = known.get(text) ?? read(text);
    known.set(text, words);
    return words;
  };
};

export const prepareVocabulary = (vocabulary: SiteVocabulary): PreparedVocabulary => {
  const rows = siteRowsOf(vocabulary);
  return { read: readOnce((text) => readText(text, rows)), codes: vocabulary.codes };
};

/** What the site says a code means; a code is its scheme and its value (PS3.3 8.8). */
export const meaningOfCode = ({ codes }: PreparedVocabulary, { scheme, value }: CodedConcept): SiteMeaning | null =>
  codes.find((code) => code.scheme.trim() === scheme.trim() && code.value.trim() === value.trim())?.says ?? null;

/** What the site says a normalised BodyPartExamined means. */
export const meaningOfBodyPart = ({ codes }: PreparedVocabulary, bodyPart: string): SiteMeaning | null =>
  codes.find(({ scheme, value }) => scheme === BODY_PART_SCHEME && normaliseText(value) === bodyPart)?.says ?? null;
