import { table } from './table.ts';
import type { MarkedWeighting } from './weighting-accuracy.ts';
import type { Mark, MarkedDescription } from './word-accuracy.ts';

const share = (right: number, of: number): string =>
  `${right} of ${of} (${of === 0 ? '-' : ((100 * right) / of).toFixed(1)} %)`;

const shareOfMarks = (marks: readonly Mark[]): string => {
  const said = marks.filter((mark) => mark !== null);
  return share(said.filter(Boolean).length, said.length);
};

const isWrong = ({ regions, contrast, wholeSpine }: MarkedDescription): boolean =>
  [regions, contrast, wholeSpine].includes(false);

export const wordsText = (rows: readonly MarkedDescription[]): string =>
  [
    `words of ${rows.length} study descriptions`,
    `  false whole spine: ${rows.filter(({ wholeSpine }) => wholeSpine === false).length}`,
    `  read as whole spine beside no code that names regions: ${rows.filter(({ wholeSpine }) => wholeSpine === null).length}`,
    `  missed whole spine: ${rows.filter(({ missedWholeSpine }) => missedWholeSpine).length}`,
    `  regions right where coded: ${shareOfMarks(rows.map(({ regions }) => regions))}`,
    `  contrast right where coded: ${shareOfMarks(rows.map(({ contrast }) => contrast))}`,
    ...rows.filter(isWrong).map(wrongDescription),
  ].join('\n');

const wrongDescription = ({ text, read, coded, regions, contrast, wholeSpine }: MarkedDescription): string => {
  const marks = { regions, contrast, 'whole spine': wholeSpine };
  const wrong = Object.entries(marks).flatMap(([name, mark]) => (mark === false ? [name] : []));
  return `  wrong ${wrong.join(' and ')}: ${JSON.stringify(text)} read as ${read}; coded ${coded}`;
};

export const weightingText = (rows: readonly MarkedWeighting[]): string =>
  [
    `weighting of ${rows.length} series headers whose BIDS suffix names it`,
    `  right with words: ${share(rows.filter((row) => row.withWords === row.expected).length, rows.length)}`,
    `  right by physics alone: ${share(rows.filter((row) => row.physicsAlone === row.expected).length, rows.length)}`,
    ...weightingErrors(rows),
  ].join('\n');

/** Alike errors in one line: the same reading of the same maker's sequence. */
const weightingErrors = (rows: readonly MarkedWeighting[]): string[] => {
  const wrong = rows.filter(
    ({ expected, withWords, physicsAlone }) => withWords !== expected || physicsAlone !== expected,
  );
  const alike = Map.groupBy(wrong, ({ sidecar: { header }, ...read }) =>
    JSON.stringify([
      header.Manufacturer,
      header.ScanningSequence.join('/'),
      read.expected,
      read.withWords,
      read.physicsAlone,
    ]),
  );
  if (alike.size === 0) return [];
  const body = [...alike.values()].map(([first, ...more]) => [
    ...(first ? errorRow(first) : []),
    String(1 + more.length),
  ]);
  return [table([['  maker', 'sequence', 'expected', 'with words', 'physics alone', 'series'], ...body])];
};

const errorRow = ({ sidecar: { header }, expected, withWords, physicsAlone }: MarkedWeighting): string[] => [
  `  ${header.Manufacturer ?? 'unknown'}`,
  header.ScanningSequence.join('/') || '-',
  expected,
  withWords ?? '-',
  physicsAlone ?? '-',
];
