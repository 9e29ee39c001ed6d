import type { Treatment } from '@cordwatch/clinical-context';
import { type Day, dayOf } from './days.ts';

/** The days of one treatment; `until` is null for a course under way. */
export type TreatmentSpan = { readonly id: string; readonly from: Day; readonly until: Day | null };

/** A treatment on days that exist and in their order; nothing can be anchored at any other. */
const spanOf = (treatment: Treatment): readonly TreatmentSpan[] => {
  const [start, end] =
    treatment.kind === 'surgery' ? [treatment.date, treatment.date] : [treatment.startDate, treatment.endDate];
  const [from, until] = [dayOf(start), dayOf(end)];
  if (from === null || (end !== null && (until === null || until < from))) return [];
  return [{ id: treatment.id, from, until }];
};

/** By their last day, courses under way last. */
export const treatmentSpans = (treatments: readonly Treatment[]): readonly TreatmentSpan[] =>
  treatments
    .flatMap(spanOf)
    .toSorted(
      (a, b) => (a.until ?? Number.MAX_SAFE_INTEGER) - (b.until ?? Number.MAX_SAFE_INTEGER) || (a.id < b.id ? -1 : 1),
    );
