import { against, type Because, becauseOf, context, type Evidence } from '@cordwatch/evidence';
import { arrivingEvidence } from './arriving.ts';
import { judgeContrast } from './contrast/contrast-verdict.ts';
import { phaseOf } from './contrast/phase.ts';
import { columnOf } from './coverage/column-of.ts';
import { judgeCoverage } from './coverage/coverage-verdict.ts';
import { allLevels } from './coverage/level-covers.ts';
import type { Finding } from './findings/finding.ts';
import { findingsOf } from './findings/findings-of.ts';
import type { ProfileRules } from './findings/profile-rule.ts';
import type { ContrastVerdict, CoverageVerdict, JudgedSeries } from './judged.ts';
import type { Policy } from './policy.ts';
import { type Profile, profileOf } from './profile.ts';
import { isProjection, isReadable, isSecondHand, type Session } from './session.ts';
import { applySitePolicy } from './site-policy.ts';
import { judgeWholeSpineWithContrast } from './whole-spine-with-contrast.ts';

/** What a session is judged by, besides its facts. */
export type JudgingRules = { readonly policy: Policy; readonly profiles: ProfileRules };

/** The verdicts of a session, shared by each of its studies. */
export type SessionVerdicts = {
  /** A header announces more than has come. */
  readonly provisional: boolean;
  readonly profile: Profile;
  readonly coverage: CoverageVerdict;
  readonly contrast: ContrastVerdict;
  /** Coverage asked of the post-contrast series alone: both must hold of the same images. */
  readonly wholeSpineWithContrast: CoverageVerdict;
  /** What the protocol of the profile asks for and the session lacks. They change no verdict and no urgency. */
  readonly findings: readonly Finding[];
  readonly series: readonly JudgedSeries[];
};

const SOURCE_MISSING = context(
  'coverage.source-missing',
  'Only images made from others are here: their source is not.',
);
const PROJECTIONS_ONLY = context(
  'coverage.projections',
  'Only projections are here, and no header says what a projection covers.',
);
const NO_DIAGNOSTIC_SERIES = against(
  'coverage.no-diagnostic-series',
  'No diagnostic series: only localizers or objects without images.',
);

/** Only localizers or documents is a refutation; only reformats leaves the source unseen, only projections the extent. */
const judgeAll = (session: Session, series: readonly JudgedSeries[], policy: Policy): CoverageVerdict => {
  const verdict = judgeCoverage(session, series.filter(isReadable), policy);
  if (series.some(isReadable)) return verdict;
  if (series.some(isProjection)) return { ...verdict, is: 'indeterminate', because: [PROJECTIONS_ONLY] };
  if (series.some(isSecondHand)) return { ...verdict, is: 'indeterminate', because: [SOURCE_MISSING] };
  return { ...verdict, is: 'refuted', levels: allLevels('missing'), because: [NO_DIAGNOSTIC_SERIES] };
};

/** What a header says of more to come turns every refutation that more images could lift into a question. */
const whileArriving = <Verdict extends { readonly is: string; readonly because: Because }>(
  verdict: Verdict,
  arriving: readonly Evidence[],
): Verdict => {
  const [first, ...more] = arriving;
  if (!first || verdict.is !== 'refuted') return verdict;
  return { ...verdict, is: 'indeterminate', because: becauseOf(first, ...more, ...verdict.because) };
};

/** Judges a session. Pure, total, and the same for any order of studies and series. */
export const judgeSession = (session: Session, { policy, profiles }: JudgingRules): SessionVerdicts => {
  const series = session.series.map((each) => ({ ...each, phase: phaseOf(each, session.series) }));
  const arriving = arrivingEvidence(session);
  const contrast = judgeContrast(session, series, policy);
  const all = judgeAll(session, series, policy);
  const whole = judgeWholeSpineWithContrast({ session, series, coverage: all, contrast, policy });
  const profile = profileOf(session, contrast);
  return {
    provisional: arriving.length > 0,
    profile,
    findings: findingsOf({ session, series, profile, contrast, column: columnOf(all), arriving, policy }, profiles),
    coverage: whileArriving(whole.is === 'confirmed' && all.is !== 'confirmed' ? whole : all, arriving),
    contrast: whileArriving(contrast, arriving),
    wholeSpineWithContrast: applySitePolicy(whileArriving(whole, arriving), session),
    series,
  };
};
