import { against, becauseOf, context, type Evidence } from '@cordwatch/evidence';
import type { CoverageVerdict } from './judged.ts';
import type { Policy } from './policy.ts';
import { isPetCt } from './profile.ts';
import { isWholeBody, type Session, type SessionSeries } from './session.ts';

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
