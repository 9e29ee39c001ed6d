import type { Treatment } from '@cordwatch/clinical-context';
import { type Day, dayOf } from './days.ts';
import type { SurveillancePolicy } from './policy.ts';

/** The days of one treatment, both included. */
export type TreatmentSpan = {
  readonly id: string;
  readonly from: Day;
  readonly until: Day;
  /** No end is on record: `until` is the latest that a course takes. */
  readonly isUnderWay: boolean;
};

/** A treatment on days that exist and in their order; nothing can be anchored at any other. */
const spanOf = (treatment: Treatment, longestCourseDays: number): readonly TreatmentSpan[] => {
  const [start, end] =
    treatment.kind === 'surgery' ? [treatment.date, treatment.date] : [treatment.startDate, treatment.endDate];
  const from = dayOf(start);
  if (from === null) return [];
  const until = end === null ? from + longestCourseDays : dayOf(end);
  return until === null || until < from ? [] : [{ id: treatment.id, from, until, isUnderWay: end === null }];
};

/**
 * By their last day. A course under way ends at the latest it can: until then no visit is due, and a course whose end nobody
 * ever records does not take its patient out of surveillance.
 */
export const treatmentSpans = (
  treatments: readonly Treatment[],
  { longestCourseDays }: SurveillancePolicy,
): readonly TreatmentSpan[] =>
  treatments
    .flatMap((treatment) => spanOf(treatment, longestCourseDays))
    .toSorted((a, b) => a.until - b.until || (a.id < b.id ? -1 : 1));

/** The span that ended last before a day; null where none had. */
export const latestBefore = (day: Day, spans: readonly TreatmentSpan[]): TreatmentSpan | null =>
  spans.findLast(({ until }) => until < day) ?? null;
