import { context } from '@cordwatch/evidence';
import type { IntervalMm } from '@cordwatch/series-facts';
import type { Policy } from '../policy.ts';
import type { Session, SessionSeries } from '../session.ts';
import type { Field } from './field.ts';
import { headMm, type Requirement } from './requirement.ts';
import type { Union } from './union.ts';

type HeadClaim = 'series' | 'study' | null;

/** Whose words put the head in the field. A series that names its own levels is not stretched by its study's words. */
const headClaim = ({ facts, study }: SessionSeries): HeadClaim => {
  if (facts.words.head || facts.words.wholeBody || facts.bodyPart.label === 'whole-body') return 'series';
  const ownsWords = facts.words.levels.length > 0 || facts.words.spine;
  return (study.words.head || study.words.wholeBody) && !ownsWords ? 'study' : null;
};

const topsOut = (field: Field, longest: IntervalMm): boolean =>
  field.intervalsMm.some(([, high]) => Math.abs(high - longest[1]) < 1);

/**
 * A field that by its words holds the head too must be longer by a head. Where only the order says so, the head may lie
 * outside: then a field without that length is for a person.
 */
export const withHeadRoom = (requirement: Requirement, union: Union, session: Session, policy: Policy): Requirement => {
  const claims = union.fields.filter((field) => topsOut(field, union.longest)).map((field) => headClaim(field.series));
  if (claims.every((claim) => claim === null)) return requirement;
  const extraMm = headMm(session, policy);
  const enoughMm = requirement.enoughMm + extraMm;
  return {
    enoughMm,
    leastMm: claims.includes('series') ? requirement.leastMm + extraMm : requirement.leastMm,
    because: context(
      'coverage.required.head',
      `${enoughMm} mm are required: the field holds the head as well.`,
      ...requirement.because.from,
    ),
  };
};
