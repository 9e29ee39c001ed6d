import type { Day } from '../days.ts';
import type { TreatmentSpan } from '../treatment-spans.ts';

/** The time after one treatment and before the next: `[anchorDay, replacedOn)`, open-ended after the latest. */
export type Epoch = { readonly anchor: string; readonly anchorDay: Day; readonly replacedOn: Day | null };

/** When a treatment takes over from an anchor; null where it does not. */
const replacementBy = (span: TreatmentSpan, anchorDay: Day, longestCourseDays: number): Day | null => {
  if (span.until !== null) return span.until > anchorDay ? span.from : null;
  // Nobody recorded its end: a course forgotten years ago must not end the surveillance of today.
  return anchorDay <= span.from + longestCourseDays ? span.from : null;
};

const earliest = (days: readonly (Day | null)[]): Day | null => {
  const known = days.filter((day) => day !== null);
  return known.length > 0 ? Math.min(...known) : null;
};

const epochOf =
  (spans: readonly TreatmentSpan[], longestCourseDays: number) =>
  ({ id, until }: TreatmentSpan): readonly Epoch[] => {
    if (until === null) return [];
    const replacedOn = earliest(spans.map((span) => replacementBy(span, until, longestCourseDays)));
    return replacedOn === null || replacedOn > until ? [{ anchor: id, anchorDay: until, replacedOn }] : [];
  };

/** Oldest first and apart from each other. Treatments that end on one day anchor once, at the first by id. */
export const epochsOf = (spans: readonly TreatmentSpan[], longestCourseDays: number): readonly Epoch[] =>
  spans
    .flatMap(epochOf(spans, longestCourseDays))
    .filter((epoch, index, all) => all[index - 1]?.anchorDay !== epoch.anchorDay);

/** The course that postpones every visit: under way, and no later treatment stands in its place. */
export const courseUnderWay = (spans: readonly TreatmentSpan[], longestCourseDays: number): TreatmentSpan | null =>
  spans.findLast(
    ({ from, until }) =>
      until === null && !spans.some((other) => other.until !== null && other.until > from + longestCourseDays),
  ) ?? null;
