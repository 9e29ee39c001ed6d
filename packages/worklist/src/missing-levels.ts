import type { StoredEntry } from './stored-entry.ts';

type Coverage = StoredEntry['judgement']['wholeSpineWithContrast'];
type Level = keyof Coverage['levels'];

const HEAD_TO_FOOT: readonly Level[] = ['C', 'T', 'L', 'S'];
const conjunction = new Intl.ListFormat('en-GB');

const levelsThatAre = (coverage: Coverage, cover: Coverage['levels'][Level]): string[] =>
  HEAD_TO_FOOT.filter((level) => coverage.levels[level] === cover);

const gapsInWords = ({ gapsMm }: Coverage): string => {
  const totalMm = Math.round(gapsMm.reduce((sum, [low, high]) => sum + Math.abs(high - low), 0));
  return gapsMm.length === 1 ? `has a gap of ${totalMm} mm` : `has ${gapsMm.length} gaps of ${totalMm} mm together`;
};

/** What post-contrast coverage lacks ("is missing L and S and reaches only part of T"), null when nothing can be named. */
const shortfall = (coverage: Coverage): string | null => {
  const missing = levelsThatAre(coverage, 'missing');
  const partial = levelsThatAre(coverage, 'partial');
  const clauses = [
    ...(missing.length > 0 ? [`is missing ${conjunction.format(missing)}`] : []),
    ...(partial.length > 0 ? [`reaches only part of ${conjunction.format(partial)}`] : []),
  ];
  if (clauses.length === 0 && coverage.gapsMm.length > 0) clauses.push(gapsInWords(coverage));
  return clauses.length > 0 ? conjunction.format(clauses) : null;
};

const decisive = ({ because }: Coverage): string =>
  (because.find(({ speaks }) => speaks !== 'context') ?? because[0])?.says ?? 'no evidence was recorded';

const uncertain = (coverage: Coverage): string => {
  const unknown = levelsThatAre(coverage, 'unknown');
  return unknown.length > 0
    ? `Post-contrast coverage of ${conjunction.format(unknown)} is not certain`
    : `Post-contrast coverage cannot be decided: ${decisive(coverage)}`;
};

const lacking = (coverage: Coverage): string => {
  const words = shortfall(coverage);
  return words === null
    ? `Post-contrast coverage is refuted: ${decisive(coverage)}`
    : `Post-contrast coverage ${words}`;
};

const SENTENCES: Readonly<Record<Coverage['is'], (coverage: Coverage) => string>> = {
  confirmed: () => 'The entire spine is covered with contrast',
  refuted: lacking,
  indeterminate: uncertain,
};

/** The whole-spine-with-contrast verdict in one sentence without a full stop, e.g. "Post-contrast coverage is missing T, L and S". */
export const verdictInWords = (coverage: Coverage): string => SENTENCES[coverage.is](coverage);

/** The same for a study that is still arriving: what is missing now may yet come. */
export const verdictSoFarInWords = (coverage: Coverage): string =>
  coverage.is === 'refuted' ? `Still arriving: ${shortfallSoFar(coverage)}` : verdictInWords(coverage);

const shortfallSoFar = (coverage: Coverage): string => {
  const words = shortfall(coverage);
  return words === null
    ? 'what has come does not cover the spine with contrast'
    : `post-contrast coverage ${words} so far`;
};
