import type { CodedConcept } from '@cordwatch/dicom-header';
import { BODY_PART_SCHEME, type SiteCode, type SiteMeaning, type SiteVocabulary } from './site-vocabulary.ts';
import { normaliseText } from './words/normalise.ts';
import { type SiteRows, siteRowsOf } from './words/site-words.ts';

/** A site vocabulary made ready once for all texts of a study. */
export type PreparedVocabulary = { readonly rows: SiteRows; readonly codes: readonly SiteCode[] };

export const prepareVocabulary = (vocabulary: SiteVocabulary): PreparedVocabulary => ({
  rows: siteRowsOf(vocabulary),
  codes: vocabulary.codes,
});

/** What the site says a code means; a code is its scheme and its value (PS3.3 8.8). */
export const meaningOfCode = ({ codes }: PreparedVocabulary, { scheme, value }: CodedConcept): SiteMeaning | null =>
  codes.find((code) => code.scheme.trim() === scheme.trim() && code.value.trim() === value.trim())?.says ?? null;

/** What the site says a normalised BodyPartExamined means. */
export const meaningOfBodyPart = ({ codes }: PreparedVocabulary, bodyPart: string): SiteMeaning | null =>
  codes.find(({ scheme, value }) => scheme === BODY_PART_SCHEME && normaliseText(value) === bodyPart)?.says ?? null;
