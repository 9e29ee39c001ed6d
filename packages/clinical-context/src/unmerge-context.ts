import type { ClinicalContext } from './clinical-context.ts';

/** `before`: of the person who was kept. `merged`: of the other. Both as they were when the two were merged. */
export type MergedFrom = { readonly before: ClinicalContext; readonly merged: ClinicalContext };

type Item = { readonly id: string };

/** Items that only the merged person had brought leave, and whatever has been written since stays. */
const ownItems = <Each extends Item>(
  current: readonly Each[],
  before: readonly Item[],
  merged: readonly Item[],
): Each[] => {
  const own = new Set(before.map(({ id }) => id));
  const brought = new Set(merged.map(({ id }) => id).filter((id) => !own.has(id)));
  return current.filter(({ id }) => !brought.has(id));
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

type Stated = Omit<ClinicalContext, 'treatments' | 'symptoms' | 'markers' | 'response'>;

/** What nobody has changed since the merge brought it. */
const ownValue = <Key extends keyof Stated>(current: ClinicalContext, from: MergedFrom, key: Key): Stated[Key] =>
  from.before[key] === null && isSame(current[key], from.merged[key]) ? from.before[key] : current[key];

/** What is known of a person once a merge is taken back: what the other had brought goes with the other. */
export const unmergeContext = (current: ClinicalContext, from: MergedFrom): ClinicalContext => {
  const { before, merged } = from;
  const ownDays = new Set(before.response.map(({ on }) => on));
  const brought = new Set(merged.response.map(({ on }) => on).filter((on) => !ownDays.has(on)));
  return {
    treatments: ownItems(current.treatments, before.treatments, merged.treatments),
    symptoms: ownItems(current.symptoms, before.symptoms, merged.symptoms),
    markers: ownItems(current.markers, before.markers, merged.markers),
    response: current.response.filter(({ on }) => !brought.has(on)),
    primaryTumour: ownValue(current, from, 'primaryTumour'),
    mriContraindication: ownValue(current, from, 'mriContraindication'),
    vertebralMetastases: ownValue(current, from, 'vertebralMetastases'),
    multidisciplinaryReview: ownValue(current, from, 'multidisciplinaryReview'),
    schedule: ownValue(current, from, 'schedule'),
    pinnedBaseline: ownValue(current, from, 'pinnedBaseline'),
  };
};
