import type { Plane, Weighting } from './facts.ts';
import type { Level } from './levels.ts';
import type { ContrastWord } from './words/contrast/read-contrast.ts';

/**
 * What a site may say that a word or a code means. Closed: nothing here measures, and what guards a verdict (head, body,
 * torso, PET) is not for a site to say. `ignore`: the word is known and means nothing.
 */
export type SiteMeaning = {
  readonly levels?: readonly Level[] | undefined;
  readonly wholeSpine?: true | undefined;
  readonly spine?: true | undefined;
  readonly contrast?: Exclude<ContrastWord, 'unstated'> | undefined;
  readonly plane?: Exclude<Plane, 'oblique'> | undefined;
  readonly weighting?: Weighting | undefined;
  readonly fatSuppressed?: true | undefined;
  readonly localizer?: true | undefined;
  readonly emergency?: true | undefined;
  readonly ignore?: true | undefined;
};

/**
 * A literal phrase of one site. It is normalised as descriptions are and matched as whole words; no sign in it is a pattern.
 * Each example must be read by this word, each counter-example must not.
 */
export type SiteWord = {
  readonly id: string;
  readonly text: string;
  readonly says: SiteMeaning;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
};

/** The scheme of a `SiteCode` for BodyPartExamined (0018,0015), which has none of its own. */
export const BODY_PART_SCHEME = 'BodyPartExamined';

/** A code of RequestedProcedureCodeSequence, ProcedureCodeSequence or AnatomicRegionSequence, or a BodyPartExamined. */
export type SiteCode = {
  readonly id: string;
  readonly scheme: string;
  readonly value: string;
  readonly says: SiteMeaning;
};

/** A site's own words and codes, tried before the built-in ones. Data: a site adds to it without code. */
export type SiteVocabulary = {
  readonly version: string;
  readonly words: readonly SiteWord[];
  readonly codes: readonly SiteCode[];
};

export const noSiteVocabulary: SiteVocabulary = { version: 'none', words: [], codes: [] };
