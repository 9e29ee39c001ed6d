import type { ClinicalContext } from '@cordwatch/clinical-context';
import { type Day, isoDateOf } from '../days.ts';
import type { HistorySession } from '../history-sessions.ts';
import type { Attempt, Slot } from '../patient-chart.ts';
import type { SurveillancePolicy } from '../policy.ts';
import { treatmentSpans } from '../treatment-spans.ts';
import { type Closing, closingOf } from './closing.ts';
import { epochsOf } from './epochs.ts';
import { type Window, windowsOf } from './windows.ts';

/** A session in the window of a slot, and what it is to the slot. */
export type Visitor = { readonly session: HistorySession; readonly day: Day; readonly closing: Closing };

/** A window with everyone in it, oldest first, and the first who closes it. */
export type FilledWindow = Window & { readonly visitors: readonly Visitor[]; readonly closer: Visitor | null };

const visitorsOf = (sessions: readonly HistorySession[], context: ClinicalContext, policy: SurveillancePolicy) =>
  sessions.flatMap((session): readonly Visitor[] => {
    const closing = closingOf(session, context, policy);
    return session.day === null || closing === null ? [] : [{ session, day: session.day, closing }];
  });

const fill =
  (all: readonly Visitor[]) =>
  (window: Window): FilledWindow => {
    const visitors = all.filter(({ day }) => day >= window.from && day <= window.to);
    return { ...window, visitors, closer: visitors.find(({ closing }) => closing.is === 'closes') ?? null };
  };

/** A visit that was due after a new treatment began, and had not been made before it, is nobody's to make. */
const isStillAsked = ({ closer, epoch, due }: FilledWindow): boolean =>
  closer !== null || epoch.replacedOn === null || due < epoch.replacedOn;

/** The windows of all epochs in order, each with its visitors. Sessions are oldest first. */
export const filledWindows = (
  sessions: readonly HistorySession[],
  context: ClinicalContext,
  policy: SurveillancePolicy,
): readonly FilledWindow[] => {
  const intervals = context.schedule?.intervalsMonths ?? policy.schedule.intervalsMonths;
  const lastStudy = sessions.findLast(({ day }) => day !== null)?.day ?? 0;
  return epochsOf(treatmentSpans(context.treatments, policy))
    .flatMap((epoch) => windowsOf(epoch, intervals, policy, lastStudy))
    .map(fill(visitorsOf(sessions, context, policy)))
    .filter(isStillAsked);
};

const attemptsOf = ({ visitors, closer, due, to }: FilledWindow, repeatWithinDays: number): readonly Attempt[] =>
  visitors
    .filter(({ day }) => closer === null || day <= closer.day)
    .flatMap(({ session, day, closing }) =>
      closing.is !== 'attempt'
        ? []
        : [
            {
              studyInstanceUid: session.uid,
              date: isoDateOf(day),
              missing: closing.missing,
              repeatBy: isoDateOf(Math.min(Math.max(due, day + repeatWithinDays), to)),
            },
          ],
    );

const stateOf = (window: FilledWindow, later: readonly FilledWindow[]): Slot['state'] => {
  if (window.closer) return 'closed';
  const isPassed = window.epoch.replacedOn !== null || later.some(({ closer }) => closer !== null);
  return isPassed ? 'missed' : 'open';
};

/** The slots of filled windows, in their order. */
export const slotsOf = (windows: readonly FilledWindow[], policy: SurveillancePolicy): readonly Slot[] =>
  windows.map((window, index) => ({
    dueDate: isoDateOf(window.due),
    windowFrom: isoDateOf(window.from),
    windowTo: isoDateOf(window.to),
    onTimeTo: isoDateOf(Math.min(window.due + policy.onTimeDays, window.to)),
    intervalMonths: window.intervalMonths,
    anchor: window.epoch.anchor,
    state: stateOf(window, windows.slice(index + 1)),
    closedBy: window.closer?.session.uid ?? null,
    closedOn: window.closer ? isoDateOf(window.closer.day) : null,
    attempts: attemptsOf(window, policy.repeatWithinDays),
  }));
