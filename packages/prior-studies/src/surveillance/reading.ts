import type { IsoDate } from '@cordwatch/clinical-context';
import { dayOf } from '../days.ts';
import type { Kept, PatientChart, Slot } from '../patient-chart.ts';
import { keptOf } from './adherence.ts';

/** How many days after its due date an open slot is; 0 for any other, and where `today` is no day of the calendar. */
export const overdueDays = ({ state, dueDate }: Slot, today: IsoDate): number => {
  const [due, now] = [dayOf(dueDate), dayOf(today)];
  return state !== 'open' || due === null || now === null ? 0 : Math.max(0, now - due);
};

/** The visit that is waited for: the oldest that nobody has made. */
export const slotWaiting = ({ slots }: Pick<PatientChart, 'slots'>): Slot | null =>
  slots.find(({ state }) => state === 'open') ?? null;

/** Too early for a study to close it. */
export const isPlanned = ({ windowFrom }: Slot, today: IsoDate): boolean => today < windowFrom;

/** Visits as kept up to a day. `share` is of those that fell due, 0 to 1; null where none has. */
export type Adherence = Kept & { readonly overdue: number; readonly share: number | null };

const withShare = (counts: Kept & { readonly overdue: number }): Adherence => {
  const fellDue = counts.onTime + counts.late + counts.missed + counts.overdue;
  return { ...counts, share: fellDue === 0 ? null : counts.onTime / fellDue };
};

/** One patient's adherence on a day. A late visit fell due and was not kept in time; a future one counts for nothing. */
export const adherenceOn = ({ slots }: Pick<PatientChart, 'slots'>, today: IsoDate): Adherence =>
  withShare({ ...keptOf(slots), overdue: slots.filter((slot) => overdueDays(slot, today) > 0).length });

/** A site's adherence: visits are added up, so that a patient counts by the visits that fell due. */
export const siteAdherence = (patients: readonly Adherence[]): Adherence =>
  withShare(
    patients.reduce(
      (sum, { onTime, late, missed, overdue }) => ({
        onTime: sum.onTime + onTime,
        late: sum.late + late,
        missed: sum.missed + missed,
        overdue: sum.overdue + overdue,
      }),
      { onTime: 0, late: 0, missed: 0, overdue: 0 },
    ),
  );
