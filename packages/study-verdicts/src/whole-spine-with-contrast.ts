import { against, becauseOf, context, type Evidence, speaksFor } from '@cordwatch/evidence';
import { columnOf } from './coverage/column-of.ts';
import { judgeCoverage } from './coverage/coverage-verdict.ts';
import { allLevels } from './coverage/level-covers.ts';
import { showsEnhancement, weightingConflict } from './enhancement.ts';
import type { ContrastVerdict, CoverageVerdict, JudgedSeries } from './judged.ts';
import type { Policy } from './policy.ts';
import { isReadable, type Session } from './session.ts';
import { isAcceptedResolution, withheld } from './site-policy.ts';

type Asked = {
  readonly session: Session;
  readonly series: readonly JudgedSeries[];
  /** The verdict on all diagnostic series together. */
  readonly coverage: CoverageVerdict;
  readonly contrast: ContrastVerdict;
  readonly policy: Policy;
};

const ruled = (
  verdict: CoverageVerdict,
  is: CoverageVerdict['is'],
  ...reasons: [Evidence, ...Evidence[]]
): CoverageVerdict => ({
  ...verdict,
  is,
  because: becauseOf(...reasons, ...verdict.because),
});

/** No series to ask: nothing is covered after contrast, and why stands in the reason. */
const noneOf = (
  { coverage }: Asked,
  is: CoverageVerdict['is'],
  ...reasons: [Evidence, ...Evidence[]]
): CoverageVerdict => ({
  is,
  levels: allLevels(is === 'refuted' ? 'missing' : 'unknown'),
  coveredMm: is === 'refuted' ? 0 : null,
  requiredMm: coverage.requiredMm,
  intervalsMm: [],
  gapsMm: [],
  frameOfReferenceUid: coverage.frameOfReferenceUid,
  because: becauseOf(...reasons),
});

const isPost = (series: JudgedSeries): boolean => series.phase.phase === 'post' && showsEnhancement(series) === 'yes';

/** Not proven to show contrast, and not proven not to: what might still make the spine whole. */
const mayBePost = (series: JudgedSeries): boolean => {
  if (series.phase.phase === 'pre' || showsEnhancement(series) === 'no') return false;
  return isReadable(series) || (series.facts.role === 'subtraction' && series.phase.phase === 'post');
};

const NOT_COVERED = against('whole.coverage', 'All series together do not cover the entire spine.');
const TOO_SHORT = against('whole.post-short', 'The post-contrast series do not cover the entire spine.');
const UNKNOWN_SERIES = context(
  'whole.enhancement-unproven',
  'Contrast was given, and it is not known which series shows it.',
);
const NO_SERIES = against(
  'whole.no-enhancing-series',
  'Contrast was given, and no series that shows enhancement was acquired after it.',
);

const conflictsOf = ({ series }: Asked): readonly Evidence[] =>
  series
    .filter(mayBePost)
    .map(weightingConflict)
    .filter((evidence) => evidence !== null);

/** Coverage by everything that may be post-contrast: what this refutes, no missing phase can lift. */
const hopedFor = ({ session, series, coverage, policy }: Asked): CoverageVerdict =>
  judgeCoverage(session, series.filter(mayBePost), policy, columnOf(coverage));

/** Contrast is proven, and no series that shows enhancement is proven to be post-contrast. */
const withUnknownPost = (asked: Asked): CoverageVerdict => {
  const { contrast, series } = asked;
  if (!series.some(mayBePost)) return noneOf(asked, 'refuted', NO_SERIES, ...contrast.because);
  const hoped = hopedFor(asked);
  if (hoped.is === 'refuted') return noneOf(asked, 'refuted', TOO_SHORT, ...hoped.because);
  return noneOf(asked, 'indeterminate', UNKNOWN_SERIES, ...conflictsOf(asked), ...contrast.because);
};

const NO_CONTRAST = against('whole.contrast', 'There is no contrast.');
const CONTRAST_UNPROVEN = context('whole.contrast-unproven', 'Contrast is not proven.');

/** Without one post-contrast series that shows enhancement. */
const withoutPost = (asked: Asked): CoverageVerdict => {
  const { coverage, contrast } = asked;
  if (coverage.is === 'refuted') return noneOf(asked, 'refuted', NOT_COVERED, ...coverage.because);
  if (contrast.is === 'refuted') return noneOf(asked, 'refuted', NO_CONTRAST, ...contrast.because);
  if (contrast.is === 'indeterminate') return noneOf(asked, 'indeterminate', CONTRAST_UNPROVEN, ...contrast.because);
  return withUnknownPost(asked);
};

const UNPROVEN = context('whole.unproven', 'Whether the post-contrast series cover the entire spine is not proven.');
const PHASE_UNPROVEN = context(
  'whole.phase-unproven',
  'The spine is covered only with series that are not proven to be post-contrast.',
);

/** With post-contrast series that do not prove a whole spine by themselves. */
const withPost = (asked: Asked, proven: CoverageVerdict): CoverageVerdict => {
  const { coverage } = asked;
  if (coverage.is === 'refuted') return ruled(proven, 'refuted', NOT_COVERED, ...coverage.because);
  if (proven.is === 'indeterminate') return ruled(proven, 'indeterminate', UNPROVEN);
  return hopedFor(asked).is === 'refuted'
    ? ruled(proven, 'refuted', TOO_SHORT)
    : ruled(proven, 'indeterminate', PHASE_UNPROVEN, ...conflictsOf(asked));
};

const CONFIRMED = speaksFor('whole.confirmed', 'The post-contrast series together cover the entire spine.');

/**
 * Coverage asked of the post-contrast series alone: coverage and contrast must hold of the same images. Series whose
 * resolution the site accepts are asked first, so that one more series never takes a confirmation back.
 */
export const judgeWholeSpineWithContrast = (asked: Asked): CoverageVerdict => {
  const { session, series, coverage, policy } = asked;
  const post = series.filter((each) => isReadable(each) && isPost(each));
  if (post.length === 0) return withoutPost(asked);
  const judge = (some: readonly JudgedSeries[]) => judgeCoverage(session, some, policy, columnOf(coverage));
  const accepted = judge(post.filter((each) => isAcceptedResolution(each, policy)));
  if (accepted.is === 'confirmed') return ruled(accepted, 'confirmed', CONFIRMED);
  const proven = judge(post);
  return proven.is === 'confirmed' ? withheld(ruled(proven, 'confirmed', CONFIRMED)) : withPost(asked, proven);
};
