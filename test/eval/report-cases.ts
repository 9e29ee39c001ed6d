import type { Evidence } from '@cordwatch/evidence';
import {
  type Answer,
  confusionOf,
  type Expected,
  type Given,
  isRight,
  type JudgedCase,
  QUESTIONS,
  type Question,
  type Tally,
  talliesBy,
  wrongCases,
  wrongConfirmations,
  wrongRefutations,
} from './score.ts';
import { table } from './table.ts';

const NAMES: Readonly<Record<Question, string>> = {
  coverage: 'coverage',
  contrast: 'contrast',
  wholeSpineWithContrast: 'whole spine with contrast',
};

/** Wrong confirmations first: they are what may never happen. */
export const headline = (cases: readonly JudgedCase[]): string =>
  [
    `WRONG CONFIRMATIONS: ${split(wrongConfirmations(cases))}`,
    `wrong refutations:   ${split(wrongRefutations(cases))}`,
    `wrong cases:         ${wrongCases(cases).length} of ${cases.length}`,
  ].join('\n');

const split = (answers: readonly Answer[]): string => {
  const counts = QUESTIONS.map((question) => [
    NAMES[question],
    answers.filter((it) => it.question === question).length,
  ]);
  return `${answers.length} (${counts.map(([name, count]) => `${name} ${count}`).join(', ')})`;
};

const EXPECTED: readonly Expected[] = ['confirmed', 'indeterminate', 'refuted', 'not-confirmed'];
const GIVEN: readonly Given[] = ['confirmed', 'indeterminate', 'refuted', 'nothing'];

/** Rows are what was expected, columns what was given. */
export const confusionText = (cases: readonly JudgedCase[], question: Question): string => {
  const matrix = confusionOf(cases, question);
  const rows = EXPECTED.filter((expected) => matrix.has(expected)).map((expected) => [
    expected,
    ...GIVEN.map((given) => String(matrix.get(expected)?.get(given) ?? 0)),
  ]);
  return table([[`${NAMES[question]}: expected, given`, ...GIVEN], ...rows]);
};

export const talliesText = (cases: readonly JudgedCase[], key: 'vendor' | 'language'): string =>
  table([
    [key, 'cases', 'wrong confirmations', 'wrong refutations', 'wrong cases'],
    ...talliesBy(cases, key).map(tallyRow),
  ]);

const tallyRow = (tally: Tally): string[] => [
  tally.name,
  ...[tally.cases, tally.wrongConfirmations, tally.wrongRefutations, tally.wrongCases].map(String),
];

export const wrongCasesText = (cases: readonly JudgedCase[]): string => wrongCases(cases).map(wrongCaseText).join('\n');

const wrongCaseText = ({ id, title, vendor, language, answers }: JudgedCase): string => {
  const wrong = answers.filter((answer) => !isRight(answer)).flatMap(wrongAnswerLines);
  return [`${id} ${title} (${vendor}, ${language})`, ...wrong].join('\n');
};

const wrongAnswerLines = ({ question, expected, given, because }: Answer): string[] => [
  `  ${NAMES[question]}: expected ${expected}, given ${given}`,
  ...because.filter(({ speaks }) => speaks !== 'context').map(evidenceLine),
];

const evidenceLine = ({ says, speaks, rule, from }: Evidence): string => {
  const sources = from.map(({ keyword, value }) => `${keyword} = ${JSON.stringify(value)}`).join(', ');
  return `    ${speaks} [${rule}] ${says}${sources && ` (${sources})`}`;
};
