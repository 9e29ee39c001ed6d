import type { StudyPage } from '@cordwatch/worklist';
import type { Evidence } from '../words/terms.ts';
import { QUESTIONS } from './questions.ts';

type Speaks = Evidence['speaks'];
type Side = { readonly speaks: Speaks; readonly says: readonly string[] };

/** Questions that could not be answered, with the evidence that keeps them open, side by side. */
export type OpenQuestion = { readonly questions: readonly string[]; readonly sides: readonly Side[] };

type Judged = { readonly is: string; readonly because: readonly Evidence[] };

const SIDES: readonly Speaks[] = ['against', 'for'];
/** The first of the context is why; the rest measures, and stands in the evidence. */
const CONTEXT_LINES = 2;

const sideOf = (because: readonly Evidence[], speaks: Speaks): Side[] => {
  const says = [...new Set(because.filter((one) => one.speaks === speaks).map((one) => one.says))];
  return says.length > 0 ? [{ speaks, says }] : [];
};

const openOf = (question: string, { is, because }: Judged): OpenQuestion[] => {
  if (is !== 'indeterminate') return [];
  const taken = SIDES.flatMap((speaks) => sideOf(because, speaks));
  const context = sideOf(because, 'context').map((side) => ({ ...side, says: side.says.slice(0, CONTEXT_LINES) }));
  const explained = taken.some(({ speaks }) => speaks === 'against') ? taken : [...context, ...taken];
  return [{ questions: [question], sides: explained }];
};

/** What a person is asked to settle, shown first. Questions that the same evidence keeps open stand together. */
export const openQuestions = (page: StudyPage): OpenQuestion[] => {
  const all = [
    ...openOf(QUESTIONS.contrast, page.contrast),
    ...openOf(QUESTIONS.coverage, page.coverage),
    ...openOf(QUESTIONS.wholeSpineWithContrast, page.wholeSpineWithContrast),
  ];
  return [...Map.groupBy(all, ({ sides }) => JSON.stringify(sides)).values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, questions: [first, ...more].flatMap(({ questions }) => questions) }] : [],
  );
};

/** Whether evidence speaks for and against one and the same question. */
export const disagrees = (open: readonly OpenQuestion[]): boolean =>
  open.some(({ sides }) => SIDES.every((speaks) => sides.some((side) => side.speaks === speaks)));
