import { baselineOf } from './comparison/baseline.ts';
import { type Comparable, comparableOf } from './comparison/comparable.ts';
import { priorsOf } from './comparison/priors.ts';
import { isoDateOf } from './days.ts';
import type { PatientHistory } from './history.ts';
import { type HistorySession, isSettledConfirmed, sessionsOf } from './history-sessions.ts';
import { markerTrendsOf } from './marker-trends.ts';
import type { PatientChart, StudyChart } from './patient-chart.ts';
import { keptOf } from './surveillance/adherence.ts';
import { type FilledWindow, filledWindows, slotsOf } from './surveillance/slots.ts';
import { studySlotOf } from './surveillance/study-slot.ts';
import { treatmentSpans } from './treatment-spans.ts';

const underWayOf = ({ context, policy }: PatientHistory): PatientChart['treatmentUnderWay'] => {
  const latest = treatmentSpans(context.treatments, policy).at(-1);
  return latest?.isUnderWay ? { treatment: latest.id, since: isoDateOf(latest.from) } : null;
};

/** What the chart of every study is made from. */
type Whole = {
  readonly history: PatientHistory;
  readonly sessions: readonly HistorySession[];
  readonly comparables: readonly Comparable[];
  readonly windows: readonly FilledWindow[];
};

const studyChartsOf = (
  current: Comparable,
  { history, sessions, comparables, windows }: Whole,
): readonly StudyChart[] => {
  const { session } = current;
  const chart = {
    isComparison: isSettledConfirmed(session),
    baseline: baselineOf(session, sessions, history),
    ...priorsOf(current, comparables, history.policy),
    slot: studySlotOf(session, windows),
  };
  return session.studyUids.map((studyInstanceUid) => ({ studyInstanceUid, ...chart }));
};

/**
 * A person's studies beside each other and against the schedule of follow-up. Dates and content decide; the order of
 * arrival decides only which of two stored versions of one study is right. Total: no history makes it throw.
 */
export const chartOf = (history: PatientHistory): PatientChart => {
  const { studies, context, policy } = history;
  const sessions = sessionsOf(studies);
  const comparables = sessions.map(comparableOf);
  const windows = filledWindows(sessions, context, policy);
  const slots = slotsOf(windows, policy);
  return {
    studies: comparables.flatMap((each) => studyChartsOf(each, { history, sessions, comparables, windows })),
    slots,
    treatmentUnderWay: underWayOf(history),
    adherence: keptOf(slots),
    markers: markerTrendsOf(context, policy),
    policyVersion: policy.version,
  };
};
