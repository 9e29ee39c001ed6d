import { against, context, speaksFor } from '@cordwatch/evidence';
import type { Level } from '@cordwatch/series-facts';
import { listed } from '../listed.ts';
import type { Aspect } from './aspect.ts';
import { type Compared, isSameKind } from './compared.ts';

const shareOfAll = (part: number, all: number): number => (all === 0 ? 0 : part / all);

/** The levels that both show. */
export const levels: Aspect = {
  weight: 'levels',
  shareOf: ({ current, levels: both }) => shareOfAll(both.length, current.reached.length),
  because: ({ current, levels: both }) => {
    const rule = 'comparability.levels';
    const { reached } = current;
    if (reached.length === 0) return context(rule, 'It is not known which levels this study shows.');
    if (both.length === 0) return against(rule, `The prior shows none of ${listed(reached)}.`);
    const lacking = reached.filter((level) => !both.includes(level));
    if (lacking.length === 0) return speaksFor(rule, `Both show ${listed(both)}.`);
    return against(rule, `Both show ${listed(both)}; the prior does not show ${listed(lacking)}.`);
  },
};

export const modality: Aspect = {
  weight: 'modality',
  shareOf: ({ current: { session: current }, prior: { session: prior } }) => Number(isSameKind(current, prior)),
  because: ({ current: { session: current }, prior: { session: prior } }) => {
    const rule = 'comparability.modality';
    if (isSameKind(current, prior)) return speaksFor(rule, `Both are ${current.kind}.`);
    const name = prior.kind === 'PT' ? 'PET-CT' : prior.kind;
    return against(rule, `${name === 'other' ? 'The prior' : name} is supplementary here, never the comparison.`);
  },
};

const pairedLevels = (pairs: Compared['pairs']): readonly Level[] => [
  ...new Set(pairs.filter(({ isPostContrast }) => isPostContrast).flatMap(({ levels: at }) => at)),
];

/** Post-contrast beside post-contrast: what metastases are followed on. */
export const postPairs: Aspect = {
  weight: 'postPairs',
  shareOf: ({ current, pairs }) => shareOfAll(pairedLevels(pairs).length, current.postLevels.size),
  because: ({ current, pairs }) => {
    const rule = 'comparability.post-pairs';
    if (current.postLevels.size === 0) return context(rule, 'This study has no post-contrast series to pair.');
    const paired = pairedLevels(pairs);
    if (paired.length === 0) return against(rule, 'No post-contrast series of the two are alike.');
    return speaksFor(rule, `Post-contrast series stand beside each other at ${listed(paired)}.`);
  },
};

export const otherPairs: Aspect = {
  weight: 'otherPairs',
  shareOf: ({ pairs }) => Number(pairs.some(({ isPostContrast }) => !isPostContrast)),
  because: ({ pairs }) => {
    const names = [...new Set(pairs.filter(({ isPostContrast }) => !isPostContrast).map(({ by }) => by))];
    const rule = 'comparability.other-pairs';
    return names.length > 0
      ? speaksFor(rule, `Also alike: ${names.join('; ')}.`)
      : context(rule, 'No series before contrast are alike.');
  },
};
