import { against, context, type Evidence, speaksFor } from '@cordwatch/evidence';
import { type IntervalMm, lengthMm } from '@cordwatch/series-facts';
import type { Policy } from '../policy.ts';
import type { Session } from '../session.ts';
import type { Field } from './field.ts';
import { withHeadRoom } from './head-room.ts';
import { isTooLongForItsName, labelsOf } from './labels.ts';
import { type Requirement, requirementOf } from './requirement.ts';
import { type Union, unionsOf } from './union.ts';

/** What lengths alone say, worst first: `person` is between the lengths that refute and that are enough. */
const FINDINGS = ['short', 'gap', 'person', 'enough'] as const;
type LengthFinding = (typeof FINDINGS)[number];

/** The fields measured, in the frame of reference that gives the best finding. */
export type Measured = {
  readonly unions: readonly Union[];
  readonly best: Union;
  readonly requirement: Requirement;
  readonly finding: LengthFinding;
};

const saysWhole = ({ best, requirement }: Measured, session: Session): boolean =>
  labelsOf(session, best.fields, requirement.leastMm).say === 'whole';

/** The better length; of two that are enough, the one whose labels do not belie it. */
const isBetter = (a: Measured, b: Measured, session: Session): boolean => {
  if (a.finding === 'enough' && b.finding === 'enough') return saysWhole(a, session) && !saysWhole(b, session);
  return FINDINGS.indexOf(a.finding) > FINDINGS.indexOf(b.finding);
};

const findingOf = (union: Union, { enoughMm, leastMm }: Requirement): LengthFinding => {
  const longestMm = lengthMm(union.longest);
  if (longestMm >= enoughMm) return 'enough';
  if (longestMm >= leastMm) return 'person';
  return union.gapsMm.length > 0 && lengthMm(union.outer) >= enoughMm ? 'gap' : 'short';
};

const measureAll = (fields: readonly Field[], session: Session, policy: Policy): Measured | null => {
  const unions = unionsOf(fields, policy.coverage.widestGapMm);
  const base = requirementOf(session, policy);
  return unions.reduce<Measured | null>((best, union) => {
    const requirement = withHeadRoom(base, union, session, policy);
    const next = { unions, best: union, requirement, finding: findingOf(union, requirement) };
    return best === null || isBetter(next, best, session) ? next : best;
  }, null);
};

/** Measures fields; null when there are none. A series whose name contradicts its length is left out where the others suffice, by their length and by their names. */
export const measure = (fields: readonly Field[], session: Session, policy: Policy): Measured | null => {
  const measured = measureAll(fields, session, policy);
  if (measured?.finding !== 'enough') return measured;
  const trusted = fields.filter((field) => !isTooLongForItsName(field, measured.requirement.leastMm));
  const without = trusted.length === fields.length ? measured : measureAll(trusted, session, policy);
  return without?.finding === 'enough' && !isBetter(measured, without, session) ? without : measured;
};

/** An interval as a reader names it, head first. */
export const inMm = ([low, high]: IntervalMm): string => `${Math.round(high)} to ${Math.round(low)} mm`;

/** The finding in a sentence, for or against coverage. */
export const lengthEvidence = ({ best, requirement, finding }: Measured): Evidence => {
  const { enoughMm, leastMm } = requirement;
  const longestMm = Math.round(lengthMm(best.longest));
  switch (finding) {
    case 'enough':
      return speaksFor(
        'coverage.length.enough',
        `One unbroken field of ${longestMm} mm, and ${enoughMm} mm are required.`,
      );
    case 'person':
      return context(
        'coverage.length.person',
        `One unbroken field of ${longestMm} mm, between ${leastMm} and ${enoughMm} mm: a person must see where it ends.`,
      );
    case 'gap':
      return against(
        'coverage.gap',
        `Nothing covers ${best.gapsMm.map(inMm).join(' or ')}: a gap in an outer span of ${Math.round(lengthMm(best.outer))} mm.`,
      );
    case 'short':
      return against(
        'coverage.length.short',
        `The longest unbroken field is ${longestMm} mm, and at least ${leastMm} mm are needed.`,
      );
  }
};
