import { deadlineOf } from '../deadline/deadline-of.ts';
import type { PriorityPolicy } from '../deadline/priority-policy.ts';
import type { Urgency } from '../deadline/urgency.ts';
import type { Place } from '../reading-order.ts';

/** A study as it came, with everything that is known of it and its patient by now. */
export type Arrival = { readonly studyInstanceUid: string; readonly urgency: Urgency };

/** From `fromMs` on the study stands at `place`, until the next placement of the same study. */
export type Placement = { readonly fromMs: number; readonly place: Place };

/** Nobody could have read sooner for a symptom that was not told yet. What else is known carries no moment of its report. */
const asKnownAt = (urgency: Urgency, atMs: number): Urgency => ({
  ...urgency,
  context: {
    ...urgency.context,
    symptoms: urgency.context.symptoms.filter(({ reportedAt }) => Date.parse(reportedAt) <= atMs),
  },
});

const reportedAfterArrival = ({ context, arrivedAt }: Urgency): number[] =>
  [...new Set(context.symptoms.map(({ reportedAt }) => Date.parse(reportedAt)))]
    .filter((reportedMs) => reportedMs > Date.parse(arrivedAt))
    .toSorted((a, b) => a - b);

/** The placements of one study, oldest first. */
export type Placements = readonly [Placement, ...Placement[]];

/** Where a study stood from its arrival on, and anew from each report that came later. */
export const placementsOf = ({ studyInstanceUid, urgency }: Arrival, policy: PriorityPolicy): Placements => {
  const placementFrom = (fromMs: number): Placement => {
    const { tier, readBy } = deadlineOf(asKnownAt(urgency, fromMs), policy);
    return { fromMs, place: { studyInstanceUid, tier, readBy } };
  };
  return [placementFrom(Date.parse(urgency.arrivedAt)), ...reportedAfterArrival(urgency).map(placementFrom)];
};
