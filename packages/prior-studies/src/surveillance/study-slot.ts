import { isoDateOf } from '../days.ts';
import type { HistorySession } from '../history-sessions.ts';
import type { StudySlot } from '../patient-chart.ts';
import type { FilledWindow, Visitor } from './slots.ts';

/** The oldest visit of the epoch that nobody had made when this visitor came; null where the slot had been closed before. */
const oldestWaiting = (
  window: FilledWindow,
  visitor: Visitor,
  windows: readonly FilledWindow[],
): FilledWindow | null => {
  if (window.closer && window.closer !== visitor && window.closer.day <= visitor.day) return null;
  const before = windows.slice(0, windows.indexOf(window)).filter(({ epoch }) => epoch === window.epoch);
  return before[before.findLastIndex(({ closer }) => closer !== null) + 1] ?? window;
};

const missingOf = ({ closing }: Visitor): string | null => (closing.is === 'closes' ? null : closing.missing);

/** What a session means for the slot in whose window it was made; null for one in no window, or not about the spine. */
export const studySlotOf = (session: HistorySession, windows: readonly FilledWindow[]): StudySlot | null => {
  const window = windows.find(({ visitors }) => visitors.some((visitor) => visitor.session === session));
  const visitor = window?.visitors.find((each) => each.session === session);
  if (!window || !visitor) return null;
  const waiting = oldestWaiting(window, visitor, windows);
  return {
    anchor: window.epoch.anchor,
    dueDate: isoDateOf(window.due),
    intervalMonths: window.intervalMonths,
    closes: window.closer === visitor,
    waitingSince: waiting && isoDateOf(waiting.due),
    daysAfterDue: waiting && visitor.day - waiting.due,
    missing: missingOf(visitor),
  };
};
