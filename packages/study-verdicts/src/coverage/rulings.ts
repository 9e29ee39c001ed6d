import { against, context, type Evidence, type Outcome, speaksFor } from '@cordwatch/evidence';
import type { Policy } from '../policy.ts';
import type { Session } from '../session.ts';
import { type Labels, labelsOf } from './labels.ts';
import { lengthEvidence, type Measured } from './length.ts';

/** A verdict in the making: what it is, why, and the labels it was read with where they were. */
export type Ruling = { readonly is: Outcome; readonly because: readonly Evidence[]; readonly labels?: Labels };

const CONTRADICTED = context(
  'coverage.label.contradicts',
  'The labels contradict the length: they name only part of the spine.',
);
const UNLABELLED = context(
  'coverage.label.missing',
  'The field is long enough, but nothing says that it is the spine.',
);

/** Enough length: something must say that it is the spine. */
const ruleLabels = (measured: Measured, session: Session): Ruling => {
  const labels = labelsOf(session, measured.best.fields, measured.requirement.leastMm);
  const length = lengthEvidence(measured);
  if (labels.say === 'whole') return { is: 'confirmed', because: [length, labels.because], labels };
  if (labels.say === 'torso') return { is: 'refuted', because: [labels.because, length], labels };
  const why = labels.say === 'part' ? CONTRADICTED : UNLABELLED;
  return { is: 'indeterminate', because: [why, labels.because, length], labels };
};

const totalMm = ({ unions }: Measured): number => unions.reduce((sum, union) => sum + union.coveredMm, 0);

const tooShortTogether = (measured: Measured): Evidence =>
  against(
    'coverage.frames.short',
    `Even the fields of all ${measured.unions.length} frames of reference together are ${totalMm(measured)} mm, and at least ${measured.requirement.leastMm} mm are needed.`,
  );
const ONLY_PART = against(
  'coverage.frames.part',
  'The fields lie in different frames of reference, and their labels name only part of the spine.',
);
const ACCEPTED = speaksFor(
  'coverage.frames.accepted',
  'Site policy accepts labelled stations in different frames of reference.',
);
const UNPROVEN = context(
  'coverage.frames.unproven',
  'The fields lie in different frames of reference: the junctions between them are unproven.',
);

const isAccepted = (measured: Measured, { named }: Labels, policy: Policy): boolean =>
  policy.coverage.acceptLabelledStations &&
  (['C', 'T', 'L'] as const).every((level) => named.includes(level)) &&
  totalMm(measured) >= measured.requirement.enoughMm;

/** Frames of reference cannot be united by geometry: levels decide, or nothing does. */
const ruleManyFrames = (measured: Measured, session: Session, policy: Policy): Ruling => {
  const { unions, requirement } = measured;
  if (totalMm(measured) < requirement.leastMm) return { is: 'refuted', because: [tooShortTogether(measured)] };
  const fields = unions.flatMap((union) => union.fields);
  const labels = labelsOf(session, fields, requirement.leastMm);
  if (labels.say === 'part') return { is: 'refuted', because: [ONLY_PART, labels.because], labels };
  if (isAccepted(measured, labels, policy)) return { is: 'confirmed', because: [ACCEPTED, labels.because], labels };
  return { is: 'indeterminate', because: [UNPROVEN, labels.because], labels };
};

/** Rules on fields that all count. */
export const ruleOn = (measured: Measured, session: Session, policy: Policy): Ruling => {
  if (measured.finding === 'enough') return ruleLabels(measured, session);
  if (measured.finding === 'person') return { is: 'indeterminate', because: [lengthEvidence(measured)] };
  if (measured.unions.length > 1) return ruleManyFrames(measured, session, policy);
  return { is: 'refuted', because: [lengthEvidence(measured)] };
};
