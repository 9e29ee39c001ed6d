import type { Description, Words } from '../facts.ts';
import { inOrder, LEVELS } from '../levels.ts';
import type { ContrastWord } from './contrast/read-contrast.ts';

/** The first field that states a phase decides: fields are read one at a time, never run together. */
const firstStated = (words: readonly Words[]): ContrastWord =>
  words.map((each) => each.contrast).find((word) => word !== 'unstated') ?? 'unstated';

const any = (
  words: readonly Words[],
  key:
    | 'leftOrLumbar'
    | 'wholeSpine'
    | 'spine'
    | 'head'
    | 'wholeBody'
    | 'torso'
    | 'neck'
    | 'limb'
    | 'petCt'
    | 'emergency'
    | 'fatSuppressed'
    | 'localizer',
): boolean => words.some((each) => each[key]);

const join = (words: readonly Words[]): Words => ({
  levels: any(words, 'wholeSpine') ? LEVELS : inOrder(words.flatMap((each) => each.levels)),
  leftOrLumbar:
    any(words, 'leftOrLumbar') && words.every((each) => each.leftOrLumbar || (each.levels.length === 0 && !each.spine)),
  wholeSpine: any(words, 'wholeSpine'),
  spine: any(words, 'spine'),
  head: any(words, 'head'),
  wholeBody: any(words, 'wholeBody'),
  torso: any(words, 'torso'),
  neck: any(words, 'neck'),
  limb: any(words, 'limb'),
  petCt: any(words, 'petCt'),
  emergency: any(words, 'emergency'),
  station: words.map((each) => each.station).find((station) => station !== null) ?? null,
  contrast: firstStated(words),
  plane: words.map((each) => each.plane).find((plane) => plane !== null) ?? null,
  weighting: words.map((each) => each.weighting).find((weighting) => weighting !== null) ?? null,
  fatSuppressed: any(words, 'fatSuppressed'),
  localizer: any(words, 'localizer'),
  unmapped: [...new Set(words.flatMap((each) => each.unmapped))],
  siteWords: [...new Set(words.flatMap((each) => each.siteWords))],
});

const namesWeighting = ({ words }: Description): boolean => words.weighting !== null;

/**
 * A protocol without a weighting beside a series with one is named after the whole examination, and its agent is what was planned.
 * A protocol that says "without" still speaks against the series.
 */
const isPlannedAgent = (each: Description, all: readonly Description[]): boolean =>
  each.keyword === 'ProtocolName' &&
  each.words.contrast === 'with' &&
  !namesWeighting(each) &&
  all.some((other) => other.keyword === 'SeriesDescription' && namesWeighting(other));

/** What several fields of one object say together; earlier fields win where they differ. */
export const joinWords = (descriptions: readonly Description[]): Words =>
  join(
    descriptions.map((each) =>
      isPlannedAgent(each, descriptions) ? { ...each.words, contrast: 'unstated' } : each.words,
    ),
  );
