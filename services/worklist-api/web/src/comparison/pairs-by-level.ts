import { LEVELS, type Level } from '../words/terms.ts';
import type { Prior } from './ordered-priors.ts';

type Pair = Prior['seriesPairs'][number];
export type LevelPairs = { readonly level: Level; readonly pairs: readonly Pair[] };

const postFirst = (a: Pair, b: Pair): number => Number(b.isPostContrast) - Number(a.isPostContrast);

/** The series to be put side by side at each level, after contrast first; a level without any has no pairs. */
export const pairsByLevel = ({ seriesPairs }: Pick<Prior, 'seriesPairs'>): LevelPairs[] =>
  LEVELS.map((level) => ({
    level,
    pairs: seriesPairs.filter(({ levels }) => levels.includes(level)).toSorted(postFirst),
  }));

/** Levels of this study that no post-contrast series of the prior stands beside, by name. */
export const unpaired = (levels: readonly LevelPairs[]): Level[] =>
  levels.filter(({ pairs }) => !pairs.some(({ isPostContrast }) => isPostContrast)).map(({ level }) => level);
