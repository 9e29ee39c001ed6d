import type { DeadlineRow } from './deadline-row.ts';
import type { SlotOfStudy } from './urgency.ts';

/** 365.25 / 12 */
const MONTH_DAYS = 30.4375;

const daysLate = ({ daysAfterDue, intervalMonths }: SlotOfStudy, share: number): number | null =>
  daysAfterDue !== null && daysAfterDue > share * intervalMonths * MONTH_DAYS ? daysAfterDue : null;

/** How late the scan itself was made. How late its reading is, the list already shows. */
export const SURVEILLANCE_ROWS: readonly DeadlineRow[] = [
  {
    code: 'surveillance-overdue',
    tier: 'scheduled',
    find: ({ slot }, { overdueShareOfInterval }) => {
      const days = slot && daysLate(slot, overdueShareOfInterval);
      return slot && days ? { says: `Surveillance of ${slot.dueDate} came ${days} days late` } : null;
    },
  },
];
