import type { ClinicalContext } from '@cordwatch/clinical-context';
import { context as aside, type Because, becauseOf, type Evidence, speaksFor } from '@cordwatch/evidence';
import { type Day, isoDateOf } from '../days.ts';
import { type HistorySession, isSettledConfirmed } from '../history-sessions.ts';
import type { Baseline } from '../patient-chart.ts';
import { treatmentSpans } from '../treatment-spans.ts';
import { isSameKind } from './compared.ts';

const isUpTo = (current: HistorySession, { day }: HistorySession): boolean =>
  day !== null && current.day !== null && day <= current.day;

/** The last day of the latest treatment that had ended before a day; null where none had. */
const latestEndBefore = (day: Day, context: ClinicalContext): Day | null =>
  treatmentSpans(context.treatments).findLast(({ until }) => until !== null && until < day)?.until ?? null;

const ruleSays = (end: Day | null): Evidence =>
  speaksFor(
    'baseline.first-confirmed',
    end === null
      ? 'The first confirmed study; no treatment had ended before.'
      : `The first confirmed study after the treatment that ended on ${isoDateOf(end)}.`,
  );

const byRule = (
  current: HistorySession,
  sessions: readonly HistorySession[],
  context: ClinicalContext,
  why: readonly Evidence[],
): Baseline | null => {
  if (current.day === null) return null;
  const end = latestEndBefore(current.day, context);
  const first = sessions.find(
    (each) =>
      isUpTo(current, each) &&
      isSameKind(current, each) &&
      isSettledConfirmed(each) &&
      (end === null || (each.day ?? end) > end),
  );
  return first ? { studyInstanceUid: first.uid, pinnedBy: 'rule', because: becauseOf(ruleSays(end), ...why) } : null;
};

const PIN_GONE = aside('baseline.pin-gone', 'The study that a person pinned is not among the studies of this patient.');
const PIN_LATER = aside('baseline.pin-later', 'The study that a person pinned is later than this one, or has no date.');
const PIN_OTHER_KIND = aside('baseline.pin-kind', 'The study that a person pinned is of another kind of images.');
const PINNED: Because = [speaksFor('baseline.pinned', 'Pinned by a person.')];

/** Why a pin does not hold for a session; null where it does. */
const pinProblem = (current: HistorySession, pinned: HistorySession | undefined): Evidence | null => {
  if (!pinned) return PIN_GONE;
  if (!isUpTo(current, pinned)) return PIN_LATER;
  return isSameKind(current, pinned) ? null : PIN_OTHER_KIND;
};

/** What a study is measured against: what a person pinned, where it can stand beside the study, or the rule's choice. */
export const baselineOf = (
  current: HistorySession,
  sessions: readonly HistorySession[],
  context: ClinicalContext,
): Baseline | null => {
  const pin = context.pinnedBaseline?.studyInstanceUid;
  if (pin === undefined) return byRule(current, sessions, context, []);
  const problem = pinProblem(
    current,
    sessions.find(({ studyUids }) => studyUids.includes(pin)),
  );
  return problem === null
    ? { studyInstanceUid: pin, pinnedBy: 'person', because: PINNED }
    : byRule(current, sessions, context, [problem]);
};
