import { against, becauseOf, context, type Evidence } from '@cordwatch/evidence';
import type { CoverageVerdict, JudgedSeries } from './judged.ts';
import type { Policy } from './policy.ts';
import { isPetCt } from './profile.ts';
import { isReadable, type Session } from './session.ts';

const isWholeBodyMr = (session: Session, series: readonly JudgedSeries[]): boolean =>
  series.some(
    (each) =>
      each.facts.modality === 'MR' &&
      isReadable(each) &&
      (each.facts.words.wholeBody || each.facts.bodyPart.label === 'whole-body'),
  ) ||
  session.studies.some((study) => study.words.wholeBody && study.modalities.includes('MR') && !study.words.wholeSpine);

const ruled = (verdict: CoverageVerdict, is: CoverageVerdict['is'], reason: Evidence): CoverageVerdict => ({
  ...verdict,
  is,
  because: becauseOf(reason, ...verdict.because),
});

const PET_CT = against(
  'policy.pet-ct',
  'PET-CT is an adjunct for systemic disease and by policy never a whole spine with contrast.',
);
const WHOLE_BODY = context(
  'policy.whole-body',
  'A whole-body MR covers the spine at a resolution that site policy has not accepted.',
);

/** What a site accepts, over what the images prove. It only ever takes back a confirmation. */
export const applySitePolicy = (
  verdict: CoverageVerdict,
  session: Session,
  series: readonly JudgedSeries[],
  policy: Policy,
): CoverageVerdict => {
  if (isPetCt(session)) return ruled(verdict, 'refuted', PET_CT);
  const isWithheld = verdict.is === 'confirmed' && !policy.coverage.acceptWholeBodyMr && isWholeBodyMr(session, series);
  return isWithheld ? ruled(verdict, 'indeterminate', WHOLE_BODY) : verdict;
};
