import type { StudyPage } from '@cordwatch/worklist';
import type { Evidence } from '../words/terms.ts';

/** One question whose evidence pulls both ways, so that no answer could be given. */
export type Contradiction = {
  readonly question: string;
  readonly speaksFor: readonly Evidence[];
  readonly speaksAgainst: readonly Evidence[];
};

type Judged = { readonly is: string; readonly because: readonly Evidence[] };

const of = (question: string, { is, because }: Judged): Contradiction[] => {
  const speaksFor = because.filter(({ speaks }) => speaks === 'for');
  const speaksAgainst = because.filter(({ speaks }) => speaks === 'against');
  const disagree = is === 'indeterminate' && speaksFor.length > 0 && speaksAgainst.length > 0;
  return disagree ? [{ question, speaksFor, speaksAgainst }] : [];
};

export const QUESTIONS = {
  wholeSpineWithContrast: 'Whole spine with contrast',
  coverage: 'Whole spine',
  contrast: 'Contrast given',
} as const;

/** Where evidence for and against stands side by side and the verdict is open: what a person must settle, shown first. */
export const contradictions = (page: StudyPage): Contradiction[] => [
  ...of(QUESTIONS.contrast, page.contrast),
  ...of(QUESTIONS.coverage, page.coverage),
  ...of(QUESTIONS.wholeSpineWithContrast, page.wholeSpineWithContrast),
];
