import type { Day } from '../days.ts';
import type { TreatmentSpan } from '../treatment-spans.ts';

/** The time after one treatment and before the next: `[anchorDay, replacedOn)`, open-ended after the latest. */
export type Epoch = { readonly anchor: string; readonly anchorDay: Day; readonly replacedOn: Day | null };

/** The first day of any treatment that ends later; it may lie before the anchor, whose time then never comes. */
const replacementOf = (anchorDay: Day, spans: readonly TreatmentSpan[]): Day | null => {
  const later = spans.filter(({ until }) => until > anchorDay).map(({ from }) => from);
  return later.length > 0 ? Math.min(...later) : null;
};

const epochOf =
  (spans: readonly TreatmentSpan[]) =>
  ({ id, until }: TreatmentSpan): readonly Epoch[] => {
    const replacedOn = replacementOf(until, spans);
    return replacedOn === null || replacedOn > until ? [{ anchor: id, anchorDay: until, replacedOn }] : [];
  };

/** Oldest first and apart from each other. Treatments that end on one day anchor once, at the first by id. */
export const epochsOf = (spans: readonly TreatmentSpan[]): readonly Epoch[] =>
  spans.flatMap(epochOf(spans)).filter((epoch, index, all) => all[index - 1]?.anchorDay !== epoch.anchorDay);
