import { context, type Evidence, evidenceFrom } from '@cordwatch/evidence';
import type { StudyFacts } from '@cordwatch/series-facts';
import type { Policy } from '../policy.ts';
import type { Session } from '../session.ts';

/** Lengths that a field is held to. Below `leastMm` is too short; between the two a person looks. */
export type Requirement = { readonly enoughMm: number; readonly leastMm: number; readonly because: Evidence };

const CHILD_YEARS = 18;

const patientOf = (session: Session): StudyFacts | undefined =>
  session.studies.find((study) => study.statureM !== null) ?? session.studies[0];

const byStature = (statureM: number, policy: Policy): Requirement => {
  const { enoughOfStature, leastOfStature } = policy.coverage;
  const enoughMm = Math.round(enoughOfStature * statureM * 1000);
  return {
    enoughMm,
    leastMm: Math.round(leastOfStature * statureM * 1000),
    because: context(
      'coverage.required.stature',
      `${enoughMm} mm are required: ${enoughOfStature} of a stature of ${statureM.toFixed(2)} m.`,
      evidenceFrom(null, 'PatientSize', statureM),
    ),
  };
};

/** A child whose stature is unknown may be short enough for any field: a shortfall is for a person. */
const withoutStature = (study: StudyFacts | undefined, policy: Policy): Requirement => {
  const { enoughMm, leastMm } = policy.coverage;
  const isChild = study?.ageYears !== null && study?.ageYears !== undefined && study.ageYears < CHILD_YEARS;
  const mayBeShort = isChild || study?.statureProblem === 'PatientSize is too small for an adult';
  const why = study?.statureProblem ? `${study.statureProblem}, so the default is used` : 'no stature is recorded';
  return {
    enoughMm,
    leastMm: mayBeShort ? 0 : leastMm,
    because: context('coverage.required.default', `${enoughMm} mm are required: ${why}.`),
  };
};

export const requirementOf = (session: Session, policy: Policy): Requirement => {
  const study = patientOf(session);
  return study?.statureM ? byStature(study.statureM, policy) : withoutStature(study, policy);
};

/** What the head adds when it is in the field, mm. */
export const headMm = (session: Session, policy: Policy): number => {
  const stature = patientOf(session)?.statureM;
  return stature ? Math.round(policy.coverage.headOfStature * stature * 1000) : policy.coverage.headMm;
};
