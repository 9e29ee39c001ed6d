import { against, context, type Evidence, evidenceFrom, speaksFor, verdict } from '@cordwatch/evidence';
import type { Route } from '@cordwatch/series-facts';
import { showsEnhancement } from '../enhancement.ts';
import type { ContrastVerdict, JudgedSeries } from '../judged.ts';
import type { Policy } from '../policy.ts';
import { isPetCt } from '../profile.ts';
import { isReadable, isSecondHand, type Session } from '../session.ts';
import { hasSignOfAgent } from './agent-claim.ts';

/** Route by what is stated, then by what a myelogram looks like: its name, or a small volume of an agent allowed in the sac. */
const routeOf = ({ facts, study }: JudgedSeries, policy: Policy): Route => {
  const { route, volumeMl, intrathecalAgent } = facts.contrast;
  if (route === 'iv' || route === 'intrathecal') return route;
  if (facts.modality !== 'CT') return 'iv';
  if (facts.words.contrast === 'intrathecal' || study.orderedContrast === 'intrathecal') return 'intrathecal';
  return intrathecalAgent && volumeMl !== null && volumeMl <= policy.contrast.intrathecalMostMl ? 'intrathecal' : 'iv';
};

const firstReason = (series: JudgedSeries): readonly Evidence[] => series.phase.because.slice(0, 1);

const confirmed = (posts: readonly JudgedSeries[], policy: Policy): ContrastVerdict => {
  const routes = posts.map((series) => routeOf(series, policy));
  const route = routes.includes('intrathecal') ? 'intrathecal' : 'iv';
  const says = `${posts.length} series read by the radiologist ${posts.length === 1 ? 'is' : 'are'} post-contrast (${route === 'iv' ? 'intravenous' : 'intrathecal'}).`;
  return { route, ...verdict('confirmed', speaksFor('contrast.given', says), ...posts.flatMap(firstReason)) };
};

const isOral = ({ facts }: JudgedSeries): boolean => facts.contrast.agent === 'oral' || facts.contrast.route === 'oral';

const isOralOnly = (readable: readonly JudgedSeries[]): boolean =>
  readable.some(isOral) &&
  readable.every((each) => isOral(each) || ['absent', 'empty', 'none-value'].includes(each.facts.contrast.agent));

const hasSign = ({ facts, phase }: JudgedSeries): boolean => phase.conflict || hasSignOfAgent(facts);

const ALL_PRE = against('contrast.all-pre', 'Every series that could show enhancement was acquired before contrast.');
const ORAL = against('contrast.oral', 'The only agent is oral, which is not contrast for the spine.');
const PET_CT = against('contrast.pet-ct', 'A PET tracer is not contrast, and no agent is recorded on the CT.');

const orderedWithout = (session: Session): Evidence | null =>
  session.studies.every((study) => study.orderedContrast === 'without')
    ? against(
        'contrast.order.without',
        'Ordered without contrast, and no sign of an agent anywhere.',
        evidenceFrom(null, 'StudyDescription', session.studies[0]?.description ?? ''),
      )
    : null;

/** Positive evidence against contrast, or null. A subtraction or reformat with a sign of an agent shows a source that is not here. */
const refutation = (session: Session, series: readonly JudgedSeries[]): Evidence | null => {
  const readable = series.filter(isReadable);
  const candidates = readable.filter((each) => showsEnhancement(each) !== 'no');
  if (series.filter(isSecondHand).some(hasSign)) return null;
  if (isOralOnly(readable)) return ORAL;
  if (candidates.length > 0 && candidates.every(({ phase }) => phase.phase === 'pre')) return ALL_PRE;
  if (readable.some(hasSign)) return null;
  return orderedWithout(session) ?? (isPetCt(session) ? PET_CT : null);
};

/** Was contrast given for images that a radiologist reads? `series` holds every series with its phase. */
export const judgeContrast = (session: Session, series: readonly JudgedSeries[], policy: Policy): ContrastVerdict => {
  const readable = series.filter(isReadable);
  const posts = readable.filter(({ phase }) => phase.phase === 'post');
  if (posts.length > 0) return confirmed(posts, policy);
  const no = refutation(session, series);
  if (no) return { route: null, ...verdict('refuted', no, ...readable.flatMap(firstReason)) };
  const conflicts = readable.filter(({ phase }) => phase.conflict).flatMap(firstReason);
  const [first, ...more] = [
    ...conflicts,
    context('contrast.unproven', 'Nothing proves that contrast was given, and nothing proves that it was not.'),
    ...readable.filter(({ phase }) => !phase.conflict).flatMap(firstReason),
  ];
  return {
    route: null,
    ...verdict('indeterminate', first ?? context('contrast.unproven', 'There is no series to judge.'), ...more),
  };
};
