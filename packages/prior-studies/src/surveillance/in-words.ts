import type { IsoDate } from '@cordwatch/clinical-context';
import type { Attempt, PatientChart, Slot, StudySlot } from '../patient-chart.ts';
import { overdueDays, slotWaiting, surveillanceOn } from './reading.ts';

const days = (count: number): string => `${count} day${count === 1 ? '' : 's'}`;

/** "Repeat L and S after contrast by 2026-04-12." */
export const attemptInWords = ({ date, missing, repeatBy }: Attempt): string =>
  `The study of ${date} left it open: missing ${missing}. Repeat by ${repeatBy}.`;

const openInWords = (slot: Slot, today: IsoDate): string => {
  const overdue = overdueDays(slot, today);
  if (overdue > 0) return `Due ${slot.dueDate}, ${days(overdue)} overdue.`;
  return `Due ${slot.dueDate}; a study from ${slot.windowFrom} on closes it.`;
};

/** A slot in sentences, as of a day. */
export const slotInWords = (slot: Slot, today: IsoDate): string => {
  if (slot.state === 'missed') return `Due ${slot.dueDate}, and missed.`;
  if (slot.state === 'closed') return `Due ${slot.dueDate}, closed on ${slot.closedOn}.`;
  const last = slot.attempts.at(-1);
  return last ? `${openInWords(slot, today)} ${attemptInWords(last)}` : openInWords(slot, today);
};

const whenInWords = (daysAfterDue: number | null): string => {
  if (daysAfterDue === null) return '';
  if (daysAfterDue === 0) return ', on the day';
  return daysAfterDue > 0 ? `, ${days(daysAfterDue)} after the visit was due` : `, ${days(-daysAfterDue)} early`;
};

/** What a study did for the follow-up visit in whose window it was made. */
export const studySlotInWords = ({ dueDate, closes, daysAfterDue, missing }: StudySlot): string => {
  const visit = `the visit due ${dueDate}`;
  if (closes) return `Closes ${visit}${whenInWords(daysAfterDue)}.`;
  if (missing !== null) return `Does not close ${visit}: missing ${missing}.`;
  return `Another study had closed ${visit}.`;
};

const courseInWords = ({ treatmentUnderWay: course }: PatientChart): string =>
  course ? `No end is on record of the course that began on ${course.since}; record it to date the visits. ` : '';

/** Where a patient's follow-up stands on a day. */
export const surveillanceInWords = (chart: PatientChart, today: IsoDate): string => {
  const slot = slotWaiting(chart);
  if (!slot) return 'No follow-up is asked for: no treatment is on record.';
  const next = surveillanceOn(chart, today) === 'done' ? 'Nothing is due yet. The next visit: ' : '';
  return `${courseInWords(chart)}${next}${slotInWords(slot, today)}`;
};
