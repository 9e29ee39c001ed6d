import type { Description, StudyFacts, Words } from './facts.ts';

export type UnknownFact = 'levels' | 'contrast' | 'plane' | 'weighting';

/** A description that the vocabulary does not fully understand: what an admin would map. The text is PHI. */
export type UnmappedDescription = {
  readonly keyword: Description['keyword'];
  readonly text: string;
  readonly tokens: readonly string[];
  /** What the text says nothing of, as far as the vocabulary can tell. */
  readonly unknown: readonly UnknownFact[];
};

const isSilent: Readonly<Record<UnknownFact, (words: Words) => boolean>> = {
  levels: (words) =>
    words.levels.length === 0 && ![words.spine, words.head, words.wholeBody, words.torso, words.neck].includes(true),
  contrast: (words) => words.contrast === 'unstated',
  plane: (words) => words.plane === null,
  weighting: (words) => words.weighting === null,
};

const OF_AN_ORDER: readonly UnknownFact[] = ['levels', 'contrast'];
const OF_A_SERIES: readonly UnknownFact[] = ['levels', 'contrast', 'plane', 'weighting'];
const ofSeries = new Set<Description['keyword']>(['SeriesDescription', 'ProtocolName']);

const saysNothing = ({ words }: Description): boolean =>
  OF_A_SERIES.every((fact) => isSilent[fact](words)) && !words.localizer && !words.petCt && !words.emergency;

const unmapped = (description: Description): UnmappedDescription => {
  const { keyword, text, words } = description;
  const asked = ofSeries.has(keyword) ? OF_A_SERIES : OF_AN_ORDER;
  return { keyword, text, tokens: words.unmapped, unknown: asked.filter((fact) => isSilent[fact](words)) };
};

const hasText = ({ text }: Description): boolean => /[\p{L}\p{N}]/u.test(text);

/** The descriptions of a study and its series with words that no row reads, or that give no fact at all; each text once. */
export const unmappedOf = ({ descriptions, series }: StudyFacts): readonly UnmappedDescription[] => {
  const all = [...descriptions, ...series.flatMap((each) => each.descriptions)];
  const distinct = new Map(all.filter(hasText).map((each) => [`${each.keyword} ${each.text}`, each]));
  return [...distinct.values()].filter((each) => each.words.unmapped.length > 0 || saysNothing(each)).map(unmapped);
};
