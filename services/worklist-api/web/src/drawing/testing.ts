import type { StudyPage } from '@cordwatch/worklist';
import { aCoverage, aJudgement, anEntry, aSeries, type Judgement } from '@cordwatch/worklist/testing';

export { aCoverage, aSeries };

/** A study page around a judgement, as the API would send it. */
export const aPage = (judgement: Partial<Judgement> = {}): StudyPage => {
  const judged = aJudgement(judgement);
  const { judgement: _, version: __, ...entry } = anEntry({ judgement: judged });
  return {
    ...judged,
    entry: {
      ...entry,
      provisional: judged.provisional,
      profile: judged.profile,
      wholeSpineWithContrast: { ...judged.wholeSpineWithContrast, says: 'The entire spine is covered with contrast' },
      coverage: judged.coverage,
      contrast: judged.contrast,
      ...{ claim: null, read: null, personId: null, followUp: null },
    },
    chart: null,
    asOf: '2026-03-02T09:00:00.000Z',
  };
};
