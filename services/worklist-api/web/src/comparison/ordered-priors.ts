import type { StudyPage } from '@cordwatch/worklist';

type Chart = NonNullable<StudyPage['chart']>;
export type Prior = Chart['priors'][number];

/** What a viewer opens: this session, then the latest prior, the baseline, and the other priors that show something of it, best first. */
export const orderedStudies = ({
  studyInstanceUids,
  chart,
}: Pick<StudyPage, 'studyInstanceUids' | 'chart'>): string[] => {
  const priors = (chart?.priors ?? []).filter(({ standing }) => standing !== 'none');
  const latest = chart?.latest?.studyInstanceUids ?? [];
  const baseline = chart?.baseline ? [chart.baseline.studyInstanceUid] : [];
  return [
    ...new Set([...studyInstanceUids, ...latest, ...baseline, ...priors.flatMap((prior) => prior.studyInstanceUids)]),
  ];
};
