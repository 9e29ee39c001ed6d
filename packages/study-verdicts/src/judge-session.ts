import { against, type Because, context, type Evidence, speaksFor } from '@cordwatch/evidence';
import type { IntervalMm } from '@cordwatch/series-facts';
import { arrivingEvidence } from './arriving.ts';
import { judgeContrast } from './contrast/contrast-verdict.ts';
import { phaseOf } from './contrast/phase.ts';
import { judgeCoverage } from './coverage/coverage-verdict.ts';
import type { ContrastVerdict, CoverageVerdict, JudgedSeries } from './judged.ts';
import type { Policy } from './policy.ts';
import { isPetCt, type Profile, profileOf } from './profile.ts';
import { isReadable, type Session, showsEnhancement } from './session.ts';

/** The verdicts of a session, shared by each of its studies. */
export type SessionVerdicts = {
  readonly provisional: boolean;
  readonly profile: Profile;
  readonly coverage: CoverageVerdict;
  readonly contrast: ContrastVerdict;
  /** Coverage asked of the post-contrast series alone: both must hold of the same images. */
  readonly wholeSpineWithContrast: CoverageVerdict;
  readonly series: readonly JudgedSeries[];
};

const ruled = (
  verdict: CoverageVerdict,
  is: CoverageVerdict['is'],
  reason: Evidence,
  ...more: readonly Evidence[]
): CoverageVerdict => ({
  ...verdict,
  is,
  because: [reason, ...more, ...verdict.because],
});

/** Roles from which images could have been made, though they are none to measure. */
const isSecondHand = ({ facts }: JudgedSeries): boolean =>
  ['reformat', 'subtraction', 'derived', 'mosaic'].includes(facts.role);

/** Rule 8: only localizers or documents is a refutation; only reformats leaves the source unseen. */
const withoutDiagnostics = (verdict: CoverageVerdict, series: readonly JudgedSeries[]): CoverageVerdict => {
  if (series.some(isReadable)) return verdict;
  if (series.some(isSecondHand))
    return ruled(
      verdict,
      'indeterminate',
      context('coverage.source-missing', 'Only images made from others are here: their source is not.'),
    );
  const levels = { C: 'missing', T: 'missing', L: 'missing', S: 'missing' } as const;
  return {
    ...ruled(
      verdict,
      'refuted',
      against('coverage.no-diagnostic-series', 'No diagnostic series: only localizers or objects without images.'),
    ),
    levels,
  };
};

/** What a header says of more to come turns every refutation that more images could lift into a question. */
const whileArriving = <Verdict extends { readonly is: string; readonly because: Because }>(
  verdict: Verdict,
  arriving: readonly Evidence[],
): Verdict => {
  const [first, ...more] = arriving;
  if (!first || verdict.is !== 'refuted') return verdict;
  return { ...verdict, is: 'indeterminate', because: [first, ...more, ...verdict.because] };
};

type Reference = { readonly frameOfReference: string; readonly intervalMm: IntervalMm } | null;

/** The piece of the column's frame that all series together fill, where they fill enough of it to be the whole. */
const referenceOf = (coverage: CoverageVerdict): Reference => {
  const top = coverage.intervalsMm.at(-1);
  const bottom = coverage.intervalsMm[0];
  if (!top || !bottom || !coverage.frameOfReferenceUid || coverage.requiredMm === null) return null;
  const intervalMm: IntervalMm = [bottom[0], top[1]];
  return intervalMm[1] - intervalMm[0] >= coverage.requiredMm
    ? { frameOfReference: coverage.frameOfReferenceUid, intervalMm }
    : null;
};

const isWholeBodyMr = (session: Session, series: readonly JudgedSeries[]): boolean =>
  series.some(
    (each) =>
      each.facts.modality === 'MR' &&
      isReadable(each) &&
      (each.facts.words.wholeBody || each.facts.bodyPart.label === 'whole-body'),
  ) ||
  session.studies.some((study) => study.words.wholeBody && study.modalities.includes('MR') && !study.words.wholeSpine);

const missingLevels = { C: 'missing', T: 'missing', L: 'missing', S: 'missing' } as const;

/** Post-contrast fields alone, and what could still change their verdict. */
const judgePost = (
  session: Session,
  series: readonly JudgedSeries[],
  coverage: CoverageVerdict,
  contrast: ContrastVerdict,
  policy: Policy,
): CoverageVerdict => {
  const enhancing = series.filter((each) => isReadable(each) && showsEnhancement(each) !== 'no');
  const reference = referenceOf(coverage);
  const post = enhancing.filter((each) => each.phase.phase === 'post' && showsEnhancement(each) === 'yes');
  const possible = enhancing.filter((each) => each.phase.phase !== 'pre');
  const proven = judgeCoverage(session, post, policy, reference);
  if (proven.is === 'confirmed')
    return ruled(
      proven,
      'confirmed',
      speaksFor('whole.confirmed', 'The post-contrast series together cover the entire spine.'),
    );
  if (coverage.is === 'refuted')
    return ruled(
      { ...proven, levels: post.length === 0 ? coverage.levels : proven.levels },
      'refuted',
      against('whole.coverage', 'All series together do not cover the entire spine.'),
      coverage.because[0],
    );
  if (contrast.is === 'refuted')
    return {
      ...ruled(proven, 'refuted', against('whole.contrast', 'There is no contrast.'), contrast.because[0]),
      levels: missingLevels,
    };
  if (contrast.is === 'indeterminate')
    return ruled(
      proven,
      'indeterminate',
      context('whole.contrast-unproven', 'Contrast is not proven.'),
      contrast.because[0],
    );
  return judgeShortPost(session, proven, post, possible, reference, policy);
};

const judgeShortPost = (
  session: Session,
  proven: CoverageVerdict,
  post: readonly JudgedSeries[],
  possible: readonly JudgedSeries[],
  reference: Reference,
  policy: Policy,
): CoverageVerdict => {
  const hoped = possible.length > post.length ? judgeCoverage(session, possible, policy, reference) : proven;
  if (post.length === 0 && possible.length === 0)
    return {
      ...ruled(
        proven,
        'refuted',
        against(
          'whole.no-enhancing-series',
          'Contrast was given, and no series that shows enhancement was acquired after it.',
        ),
      ),
      levels: missingLevels,
    };
  if (proven.is === 'refuted' && hoped.is === 'refuted')
    return ruled(
      proven,
      'refuted',
      against('whole.post-short', 'The post-contrast series do not cover the entire spine.'),
    );
  const says =
    hoped === proven
      ? 'The post-contrast series may cover the entire spine.'
      : 'The spine is covered only with series of which it is not known whether they are post-contrast.';
  return ruled(proven, 'indeterminate', context('whole.unproven', says));
};

const byPolicy = (
  session: Session,
  series: readonly JudgedSeries[],
  verdict: CoverageVerdict,
  policy: Policy,
): CoverageVerdict => {
  if (isPetCt(session))
    return ruled(
      verdict,
      'refuted',
      against(
        'policy.pet-ct',
        'PET-CT is an adjunct for systemic disease and by policy never a whole spine with contrast.',
      ),
    );
  if (verdict.is === 'confirmed' && isWholeBodyMr(session, series) && !policy.coverage.acceptWholeBodyMr)
    return ruled(
      verdict,
      'indeterminate',
      context(
        'policy.whole-body',
        'A whole-body MR covers the spine at a resolution that site policy has not accepted.',
      ),
    );
  return verdict;
};

/** Judges a session. Pure, total, and the same for any order of studies and series. */
export const judgeSession = (session: Session, policy: Policy): SessionVerdicts => {
  const series = session.series.map((each) => ({ ...each, phase: phaseOf(each, session.series) }));
  const arriving = arrivingEvidence(session);
  const contrast = judgeContrast(session, series, policy);
  const all = withoutDiagnostics(judgeCoverage(session, series.filter(isReadable), policy), series);
  const whole = judgePost(session, series, all, contrast, policy);
  return {
    provisional: arriving.length > 0,
    profile: profileOf(session, contrast),
    coverage: whileArriving(whole.is === 'confirmed' && all.is !== 'confirmed' ? whole : all, arriving),
    contrast: whileArriving(contrast, arriving),
    wholeSpineWithContrast: byPolicy(session, series, whileArriving(whole, arriving), policy),
    series,
  };
};
