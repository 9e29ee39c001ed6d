import type { DeadlineRow } from './deadline-row.ts';
import type { SlotOfStudy } from './urgency.ts';

/** 365.25 / 12 */
const MONTH_DAYS = 30.4375;

const leastDaysLate = ({ intervalMonths }: SlotOfStudy, share: number): number => share * intervalMonths * MONTH_DAYS;

/** How late the scan itself was made. How late its reading is, the list already shows. */
export const SURVEILLANCE_ROWS: readonly DeadlineRow[] = [
  {
    code: 'surveillance-overdue',
    tier: 'scheduled',
    find: ({ slot }, { overdueShareOfInterval }) =>
      slot?.daysAfterDue && slot.daysAfterDue > leastDaysLate(slot, overdueShareOfInterval)
        ? { says: `Surveillance of ${slot.waitingSince} came ${slot.daysAfterDue} days late` }
        : null,
  },
];
