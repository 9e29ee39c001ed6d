import { table } from './table.ts';
import type { MarkedWeighting } from './weighting-accuracy.ts';
import type { MarkedDescription } from './word-accuracy.ts';

const isWrong = ({ regions, contrast, wholeSpine }: MarkedDescription): boolean =>
  [regions, contrast, wholeSpine].includes(false);

export const wordsText = (rows: readonly MarkedDescription[]): string =>
  [
    `words of ${rows.length} study descriptions`,
    `  read as whole spine beside no code that names regions: ${rows.filter(({ wholeSpine }) => wholeSpine === null).length}`,
    `  missed whole spine: ${rows.filter(({ missedWholeSpine }) => missedWholeSpine).length}`,
    ...rows.filter(isWrong).map(wrongDescription),
  ].join('\n');

const wrongDescription = ({ text, read, coded, regions, contrast, wholeSpine }: MarkedDescription): string => {
  const marks = { regions, contrast, 'whole spine': wholeSpine };
  const wrong = Object.entries(marks).flatMap(([name, mark]) => (mark === false ? [name] : []));
  return `  wrong ${wrong.join(' and ')}: ${JSON.stringify(text)} read as ${read}; coded ${coded}`;
};

export const weightingText = (rows: readonly MarkedWeighting[]): string =>
  [`weighting of ${rows.length} series headers whose BIDS suffix names it`, ...weightingErrors(rows)].join('\n');

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
