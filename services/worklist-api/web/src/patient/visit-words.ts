import type { PersonPage } from '@cordwatch/worklist';
import { dayNumber, isoDateWords } from '../words/iso-dates.ts';

export type Slot = NonNullable<PersonPage['chart']>['slots'][number];

/** What a visit is on a day: `due` once a study would close it, `overdue` after its date. */
export type VisitState = 'kept' | 'late' | 'missed' | 'overdue' | 'due' | 'planned';

const closedState = ({ closedOn, onTimeTo }: Slot): VisitState => (closedOn && closedOn > onTimeTo ? 'late' : 'kept');

/** Dates are ISO and compare as text. */
export const visitState = (slot: Slot, today: string): VisitState => {
  if (slot.state === 'closed') return closedState(slot);
  if (slot.state === 'missed') return 'missed';
  if (slot.dueDate < today) return 'overdue';
  return slot.windowFrom <= today ? 'due' : 'planned';
};

const VISIT_WORD: Readonly<Record<VisitState, string>> = {
  kept: 'Kept',
  late: 'Kept late',
  missed: 'Missed',
  overdue: 'Overdue',
  due: 'Due',
  planned: 'Planned',
};

const days = (count: number): string => `${count} day${count === 1 ? '' : 's'}`;

/** `Overdue by 8 days`, `Kept on 22 Nov 2021`. */
export const visitWords = (slot: Slot, today: string): string => {
  const state = visitState(slot, today);
  if (state === 'overdue') return `Overdue by ${days(dayNumber(today) - dayNumber(slot.dueDate))}`;
  return slot.closedOn ? `${VISIT_WORD[state]}, on ${isoDateWords(slot.closedOn)}` : VISIT_WORD[state];
};

/** What the last study that did not close an open visit lacked; null where there was none or the visit is over. */
export const lackingIn = (slot: Slot): Slot['attempts'][number] | null =>
  slot.state === 'open' ? (slot.attempts.at(-1) ?? null) : null;

/** The visits up to the one that is waited for: later ones say nothing yet. */
export const visitsToShow = (slots: readonly Slot[], today: string): readonly Slot[] => {
  const next = slots.findIndex(({ state, dueDate }) => state === 'open' && dueDate >= today);
  return next < 0 ? slots : slots.slice(0, next + 1);
};
