import type { StudyPage } from '@cordwatch/worklist';
import type { Evidence } from '../words/terms.ts';

/** Questions whose evidence pulls both ways, so that no answer could be given. */
export type Contradiction = {
  readonly questions: readonly string[];
  readonly speaksFor: readonly Evidence[];
  readonly speaksAgainst: readonly Evidence[];
};

type Judged = { readonly is: string; readonly because: readonly Evidence[] };

const of = (question: string, { is, because }: Judged): Contradiction[] => {
  const speaksFor = because.filter(({ speaks }) => speaks === 'for');
  const speaksAgainst = because.filter(({ speaks }) => speaks === 'against');
  const disagree = is === 'indeterminate' && speaksFor.length > 0 && speaksAgainst.length > 0;
  return disagree ? [{ questions: [question], speaksFor, speaksAgainst }] : [];
};

export const QUESTIONS = {
  wholeSpineWithContrast: 'Whole spine with contrast',
  coverage: 'Whole spine',
  contrast: 'Contrast',
} as const;

const sides = ({ speaksFor, speaksAgainst }: Contradiction): string => JSON.stringify([speaksFor, speaksAgainst]);

/**
 * Where evidence for and against stands side by side and the verdict is open: what a person must settle, shown first.
 * Questions that are open for the same evidence stand together.
 */
export const contradictions = (page: StudyPage): Contradiction[] => {
  const all = [
    ...of(QUESTIONS.contrast, page.contrast),
    ...of(QUESTIONS.coverage, page.coverage),
    ...of(QUESTIONS.wholeSpineWithContrast, page.wholeSpineWithContrast),
  ];
  return [...Map.groupBy(all, sides).values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, questions: [first, ...more].flatMap(({ questions }) => questions) }] : [],
  );
};
