import type { Evidence, Outcome } from '@cordwatch/evidence';

/** `not-confirmed`: refuted and indeterminate are both right. */
export type Expected = Outcome | 'not-confirmed';
/** `nothing`: no study came out of the files. */
export type Given = Outcome | 'nothing';

export const QUESTIONS = ['coverage', 'contrast', 'wholeSpineWithContrast'] as const;
export type Question = (typeof QUESTIONS)[number];

export type Answer = {
  readonly question: Question;
  readonly expected: Expected;
  readonly given: Given;
  readonly because: readonly Evidence[];
};

/** One study that was judged, and what was right to say of it. */
export type JudgedCase = {
  readonly id: string;
  readonly title: string;
  readonly vendor: string;
  readonly language: string;
  readonly answers: readonly Answer[];
};

export const isRight = ({ expected, given }: Answer): boolean =>
  expected === 'not-confirmed' ? given !== 'confirmed' && given !== 'nothing' : given === expected;

const isWrongly = (outcome: Outcome) => (answer: Answer) => answer.given === outcome && !isRight(answer);

const answersOf = (cases: readonly JudgedCase[]): readonly Answer[] => cases.flatMap(({ answers }) => answers);

export const wrongCases = (cases: readonly JudgedCase[]): readonly JudgedCase[] =>
  cases.filter(({ answers }) => !answers.every(isRight));

export const wrongConfirmations = (cases: readonly JudgedCase[]): readonly Answer[] =>
  answersOf(cases).filter(isWrongly('confirmed'));

export const wrongRefutations = (cases: readonly JudgedCase[]): readonly Answer[] =>
  answersOf(cases).filter(isWrongly('refuted'));

/** How often each answer was given where each was expected. */
export type ConfusionMatrix = ReadonlyMap<Expected, ReadonlyMap<Given, number>>;

export const confusionOf = (cases: readonly JudgedCase[], question: Question): ConfusionMatrix => {
  const answers = answersOf(cases).filter((answer) => answer.question === question);
  const rows = [...Map.groupBy(answers, ({ expected }) => expected)];
  return new Map(rows.map(([expected, row]) => [expected, countBy(row, ({ given }) => given)]));
};

const countBy = <Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, number> =>
  new Map([...Map.groupBy(items, keyOf)].map(([key, group]) => [key, group.length]));

export type Tally = {
  readonly name: string;
  readonly cases: number;
  readonly wrongConfirmations: number;
  readonly wrongRefutations: number;
  readonly wrongCases: number;
};

const tallyOf = (name: string, cases: readonly JudgedCase[]): Tally => ({
  name,
  cases: cases.length,
  wrongConfirmations: wrongConfirmations(cases).length,
  wrongRefutations: wrongRefutations(cases).length,
  wrongCases: wrongCases(cases).length,
});

/** A tally for each vendor or language, by name. */
export const talliesBy = (cases: readonly JudgedCase[], key: 'vendor' | 'language'): readonly Tally[] =>
  [...Map.groupBy(cases, (each) => each[key])]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, group]) => tallyOf(name, group));
