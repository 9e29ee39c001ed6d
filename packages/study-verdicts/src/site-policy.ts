import { against, becauseOf, context, type Evidence } from '@cordwatch/evidence';
import type { CoverageVerdict } from './judged.ts';
import type { Policy } from './policy.ts';
import { isPetCt } from './profile.ts';
import { isReadable, isWholeBody, type Session, type SessionSeries } from './session.ts';

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

/** A tracer in images or in what the archive lists; the words of a CT alone may speak of another examination. */
const hasPet = ({ studies, series }: Session): boolean =>
  studies.some(({ modalities }) => modalities.includes('PT')) || series.some(({ facts }) => facts.modality === 'PT');

/** A PET beside MR that a radiologist reads: the policy on PET-CT does not speak of it. */
const isPetMr = ({ series }: Session): boolean =>
  series.some((each) => each.facts.modality === 'MR' && isReadable(each));

const PET_MR = context('policy.pet-mr', 'PET-MR: policy does not say whether its MR is read as one of the spine.');
const PET_WORDS = context(
  'policy.pet-ct.words',
  'The words say PET-CT and no PET is here: they may speak of another examination.',
);

/** What no images of a session can prove by policy. Where policy is silent or only words call for it, a person looks. */
export const applySitePolicy = (verdict: CoverageVerdict, session: Session): CoverageVerdict => {
  if (!isPetCt(session)) return verdict;
  if (verdict.is === 'confirmed' && isPetMr(session)) return ruled(verdict, 'indeterminate', PET_MR);
  if (verdict.is === 'confirmed' && !hasPet(session)) return ruled(verdict, 'indeterminate', PET_WORDS);
  return isPetMr(session) ? verdict : ruled(verdict, 'refuted', PET_CT);
};
