import type { ClinicalContext } from './clinical-context.ts';
import type { TreatmentResponse } from './observed.ts';

/** `before`: of the person who was kept. `merged`: of the other. Both as they were when the two were merged. */
export type MergedFrom = { readonly before: ClinicalContext; readonly merged: ClinicalContext };

type Item = { readonly id: string };

/** The keys of what only the merged person had: what both had stays with both. */
const broughtKeys = <Each>(before: readonly Each[], merged: readonly Each[], keyOf: (item: Each) => string) => {
  const own = new Set(before.map(keyOf));
  return new Set(merged.map(keyOf).filter((key) => !own.has(key)));
};

const idOf = ({ id }: Item): string => id;
const dayOf = ({ on }: TreatmentResponse): string => on;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

type Stated = Omit<ClinicalContext, 'treatments' | 'symptoms' | 'markers' | 'response'>;

/** What nobody has changed since the merge brought it. */
const ownValue = <Key extends keyof Stated>(current: ClinicalContext, from: MergedFrom, key: Key): Stated[Key] =>
  from.before[key] === null && isSame(current[key], from.merged[key]) ? from.before[key] : current[key];

const without = <Each>(
  current: readonly Each[],
  before: readonly Each[],
  merged: readonly Each[],
  keyOf: (item: Each) => string,
): Each[] => {
  const brought = broughtKeys(before, merged, keyOf);
  return current.filter((item) => !brought.has(keyOf(item)));
};

/** In the order in which they were brought, and what was added since is not theirs. */
const asCorrected = <Each>(
  current: readonly Each[],
  before: readonly Each[],
  merged: readonly Each[],
  keyOf: (item: Each) => string,
): Each[] => {
  const brought = broughtKeys(before, merged, keyOf);
  return merged.flatMap((item) =>
    brought.has(keyOf(item)) ? current.filter((now) => keyOf(now) === keyOf(item)) : [item],
  );
};

/** What is known of a person once a merge is taken back: what the other had brought goes with the other. */
export const unmergeContext = (current: ClinicalContext, from: MergedFrom): ClinicalContext => {
  const { before, merged } = from;
  return {
    treatments: without(current.treatments, before.treatments, merged.treatments, idOf),
    symptoms: without(current.symptoms, before.symptoms, merged.symptoms, idOf),
    markers: without(current.markers, before.markers, merged.markers, idOf),
    response: without(current.response, before.response, merged.response, dayOf),
    primaryTumour: ownValue(current, from, 'primaryTumour'),
    mriContraindication: ownValue(current, from, 'mriContraindication'),
    vertebralMetastases: ownValue(current, from, 'vertebralMetastases'),
    multidisciplinaryReview: ownValue(current, from, 'multidisciplinaryReview'),
    schedule: ownValue(current, from, 'schedule'),
    pinnedBaseline: ownValue(current, from, 'pinnedBaseline'),
  };
};

/** What the other gets back: what they had brought, as it was corrected or removed since. */
export const returnedContext = (current: ClinicalContext, { before, merged }: MergedFrom): ClinicalContext => ({
  ...merged,
  treatments: asCorrected(current.treatments, before.treatments, merged.treatments, idOf),
  symptoms: asCorrected(current.symptoms, before.symptoms, merged.symptoms, idOf),
  markers: asCorrected(current.markers, before.markers, merged.markers, idOf),
  response: asCorrected(current.response, before.response, merged.response, dayOf),
});
