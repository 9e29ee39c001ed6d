import { context as aside, type Because, becauseOf, type Evidence, speaksFor } from '@cordwatch/evidence';
import { isoDateOf } from '../days.ts';
import type { PatientHistory } from '../history.ts';
import { type HistorySession, isSettledConfirmed } from '../history-sessions.ts';
import type { Baseline } from '../patient-chart.ts';
import { latestBefore, type TreatmentSpan, treatmentSpans } from '../treatment-spans.ts';
import { isSameKind } from './compared.ts';

const isUpTo = (current: HistorySession, { day }: HistorySession): boolean =>
  day !== null && current.day !== null && day <= current.day;

const ruleSays = (after: TreatmentSpan | null): Evidence => {
  const rule = 'baseline.first-confirmed';
  if (!after) return speaksFor(rule, 'The first confirmed study; no treatment had ended before.');
  const ended = `${after.isUnderWay ? 'is taken to have ended' : 'ended'} on ${isoDateOf(after.until)}`;
  return speaksFor(rule, `The first confirmed study after the treatment that ${ended}.`);
};

const byRule = (
  current: HistorySession,
  sessions: readonly HistorySession[],
  { context, policy }: PatientHistory,
  why: readonly Evidence[],
): Baseline | null => {
  if (current.day === null) return null;
  const after = latestBefore(current.day, treatmentSpans(context.treatments, policy));
  const first = sessions.find(
    (each) =>
      isUpTo(current, each) &&
      isSameKind(current, each) &&
      isSettledConfirmed(each) &&
      (after === null || (each.day !== null && each.day > after.until)),
  );
  return first ? { studyInstanceUid: first.uid, pinnedBy: 'rule', because: becauseOf(ruleSays(after), ...why) } : null;
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
  history: PatientHistory,
): Baseline | null => {
  const pin = history.context.pinnedBaseline?.studyInstanceUid;
  if (pin === undefined) return byRule(current, sessions, history, []);
  const problem = pinProblem(
    current,
    sessions.find(({ studyUids }) => studyUids.includes(pin)),
  );
  return problem === null
    ? { studyInstanceUid: pin, pinnedBy: 'person', because: PINNED }
    : byRule(current, sessions, history, [problem]);
};
