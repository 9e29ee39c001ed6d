import type { StoredEntry } from './stored-entry.ts';

type Coverage = StoredEntry['judgement']['wholeSpineWithContrast'];
type Level = keyof Coverage['levels'];

const HEAD_TO_FOOT: readonly Level[] = ['C', 'T', 'L', 'S'];
const conjunction = new Intl.ListFormat('en-GB');

const levelsThatAre = (coverage: Coverage, cover: Coverage['levels'][Level]): string[] =>
  HEAD_TO_FOOT.filter((level) => coverage.levels[level] === cover);

/** Levels are worth naming when they differ: that all four are missing says less than the reason for it. */
const someOf = (levels: readonly string[]): boolean => levels.length > 0 && levels.length < HEAD_TO_FOOT.length;

const gapsOf = ({ gapsMm }: Coverage): string[] => {
  const totalMm = Math.round(gapsMm.reduce((sum, [low, high]) => sum + Math.abs(high - low), 0));
  if (gapsMm.length === 0) return [];
  return [gapsMm.length === 1 ? `has a gap of ${totalMm} mm` : `has ${gapsMm.length} gaps of ${totalMm} mm together`];
};

/** "is missing C and reaches only part of T"; null when no level stands out and there is no gap. */
const shortfallOf = (coverage: Coverage): string | null => {
  const missing = levelsThatAre(coverage, 'missing');
  const partial = levelsThatAre(coverage, 'partial');
  const clauses = [
    ...(someOf(missing) ? [`is missing ${conjunction.format(missing)}`] : []),
    ...(partial.length > 0 ? [`reaches only part of ${conjunction.format(partial)}`] : []),
    ...gapsOf(coverage),
  ];
  return clauses.length > 0 ? conjunction.format(clauses) : null;
};

const doubtOf = (coverage: Coverage): string | null => {
  const unknown = levelsThatAre(coverage, 'unknown');
  return someOf(unknown) ? `of ${conjunction.format(unknown)} is not certain` : null;
};

/** The reason that triage puts first, but for those that only say that more is to come. */
const headlineOf = ({ because }: Coverage): string => {
  const first = because.find(({ rule }) => !rule.startsWith('arriving.')) ?? because[0];
  return (first?.says ?? 'No reason was recorded').replace(/\.$/, '');
};

/** "455 of 571 mm" beside a headline that names no level; nothing where the length is not what is wanting. */
const shortBy = ({ is, coveredMm, requiredMm }: Coverage): string => {
  if (is !== 'refuted' || !coveredMm || requiredMm === null || coveredMm >= requiredMm) return '';
  return `: ${Math.round(coveredMm)} of ${Math.round(requiredMm)} mm`;
};

const findingOf = (coverage: Coverage): string => {
  const aboutLevels = doubtOf(coverage) ?? shortfallOf(coverage);
  return aboutLevels === null ? `${headlineOf(coverage)}${shortBy(coverage)}` : `Post-contrast coverage ${aboutLevels}`;
};

/** Within a sentence; an abbreviation keeps its capitals. */
const uncapitalised = (sentence: string): string =>
  sentence.replace(/^\p{Lu}(?=[\p{Ll}\s])/u, (letter) => letter.toLowerCase());

const CONFIRMED = 'The entire spine is covered with contrast';

/** The whole-spine-with-contrast verdict in one sentence without a full stop, e.g. "Post-contrast coverage is missing T, L and S". */
export const verdictInWords = (coverage: Coverage): string =>
  coverage.is === 'confirmed' ? CONFIRMED : findingOf(coverage);

/** The same for a study that is still arriving: what is missing now may yet come. */
export const verdictSoFarInWords = (coverage: Coverage): string =>
  coverage.is === 'confirmed' ? CONFIRMED : `Still arriving: ${uncapitalised(findingOf(coverage))} so far`;
