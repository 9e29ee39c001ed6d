import type { ClinicalContext } from '../clinical-context.ts';
import { type Fault, type Now, pointerOf } from '../faults/fault.ts';
import { faultsOf } from '../faults/faults-of.ts';
import { mergeContext } from '../merge-context.ts';
import { issueAt } from './operation-outcome.ts';
import { issueOf } from './origins.ts';
import { type ReadBundle, type RefusedBundle, refused } from './read-bundle.ts';

const sameAs = (one: Fault) => (other: Fault) =>
  pointerOf(one.path) === pointerOf(other.path) && one.says === other.says;

const birthConflict = ({ patient }: ReadBundle, { birthDate }: Now): boolean =>
  patient.birthDate !== null && birthDate !== null && patient.birthDate !== birthDate;

/**
 * What is known of the person after a Bundle, or why it must not be added to what is known: another birth date, or a
 * fault that the two make together. A fault that was there before is not the Bundle's.
 */
export const acceptBundle = (
  bundle: ReadBundle,
  context: ClinicalContext,
  now: Now,
): { readonly is: 'accepted'; readonly context: ClinicalContext } | RefusedBundle => {
  if (birthConflict(bundle, now))
    return refused([
      issueAt([...bundle.patient.at, 'birthDate'], 'conflict', 'The patient known here was born on another day.'),
    ]);
  const merged = mergeContext(context, bundle.changes);
  const known = faultsOf(context, now);
  const faults = faultsOf(merged, now).filter((fault) => !known.some(sameAs(fault)));
  return faults.length
    ? refused(faults.map((fault) => issueOf(fault, merged, bundle.origins)))
    : { is: 'accepted', context: merged };
};
