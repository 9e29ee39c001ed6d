import { against, becauseOf, context, type Evidence } from '@cordwatch/evidence';
import type { CoverageVerdict } from './judged.ts';
import type { Policy } from './policy.ts';
import { isPetCt } from './profile.ts';
import type { Session, SessionSeries } from './session.ts';

const saysSpine = ({ facts: { words } }: SessionSeries): boolean => words.spine || words.levels.length > 0;

/** Acquired for the whole body: by its own words, or by its study's where it says nothing of the spine. */
const isWholeBody = (series: SessionSeries): boolean => {
  const { facts, study } = series;
  if (facts.words.wholeBody || facts.bodyPart.label === 'whole-body') return true;
  return study.words.wholeBody && !study.words.wholeSpine && !saysSpine(series);
};

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
  'A whole-body examination covers the spine at a resolution that site policy has not accepted.',
);

/** Whether a site reads the spine on a series of this resolution. */
export const isAcceptedResolution = (series: SessionSeries, policy: Policy): boolean =>
  policy.coverage.acceptWholeBody || !isWholeBody(series);

/** A confirmation that stands only with series whose resolution the site has not accepted. */
export const withheld = (verdict: CoverageVerdict): CoverageVerdict => ruled(verdict, 'indeterminate', WHOLE_BODY);

/** What no images of a session can prove by policy. */
export const applySitePolicy = (verdict: CoverageVerdict, session: Session): CoverageVerdict =>
  isPetCt(session) ? ruled(verdict, 'refuted', PET_CT) : verdict;
