import type { StudyPage } from '@cordwatch/worklist';
import { isCounted } from '../drawing/counted.ts';
import { LEVELS, type Level, type Series } from '../words/terms.ts';

export type PhaseRow = { readonly phase: Series['phase']; readonly kinds: Readonly<Record<Level, readonly string[]>> };

const PHASES: readonly Series['phase'][] = ['pre', 'post', 'unknown'];

const kindsAt = (series: readonly Series[], level: Level): string[] => [
  ...new Set(
    series
      .filter(({ levels }) => levels.includes(level))
      .map(({ weighting, modality }) => weighting ?? modality ?? '–'),
  ),
];

/** Which kinds of image reach each level in each phase; series that are not counted are left out, like phases without any. */
export const phaseRows = (page: StudyPage): PhaseRow[] =>
  PHASES.flatMap((phase) => {
    const series = page.series.filter((one) => isCounted(one) && one.phase === phase);
    const [C, T, L, S] = LEVELS.map((level) => kindsAt(series, level));
    return series.length > 0 && C && T && L && S ? [{ phase, kinds: { C, T, L, S } }] : [];
  });
