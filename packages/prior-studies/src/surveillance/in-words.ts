import type { IsoDate } from '@cordwatch/clinical-context';
import type { Attempt, PatientChart, Slot, StudySlot } from '../patient-chart.ts';
import { isPlanned, overdueDays, slotWaiting } from './reading.ts';

const days = (count: number): string => `${count} day${count === 1 ? '' : 's'}`;

const lackedInWords = ({ date, missing }: Attempt): string => `The study of ${date} left it open: missing ${missing}.`;

/** What a study that left its slot open lacked, and when to repeat it. */
const attemptInWords = (attempt: Attempt): string => `${lackedInWords(attempt)} Repeat by ${attempt.repeatBy}.`;

const dueInWords = (slot: Slot, today: IsoDate): string => {
  const overdue = overdueDays(slot, today);
  const more = overdue > 0 ? `, ${days(overdue)} overdue` : `; a study from ${slot.windowFrom} on closes it`;
  return `due ${slot.dueDate}${more}.`;
};

const openInWords = (slot: Slot, today: IsoDate, name: string): string => {
  const last = slot.attempts.at(-1);
  return [`${name} ${dueInWords(slot, today)}`, ...(last ? [attemptInWords(last)] : [])].join(' ');
};

/** A slot in sentences, as of a day. */
export const slotInWords = (slot: Slot, today: IsoDate): string => {
  if (slot.state === 'missed')
    return [`The visit due ${slot.dueDate} was missed.`, ...slot.attempts.map(lackedInWords)].join(' ');
  if (slot.state === 'closed') return `The visit due ${slot.dueDate} was kept on ${slot.closedOn}.`;
  return openInWords(slot, today, 'A visit is');
};

const whenInWords = ({ dueDate, waitingSince, daysAfterDue }: StudySlot): string => {
  if (waitingSince === null || daysAfterDue === null) return '';
  if (waitingSince !== dueDate) return `, ${days(daysAfterDue)} after the visit due ${waitingSince}, which was missed`;
  if (daysAfterDue === 0) return ', on the day';
  return daysAfterDue > 0 ? `, ${days(daysAfterDue)} late` : `, ${days(-daysAfterDue)} early`;
};

/** What a study did for the follow-up visit in whose window it was made. */
export const studySlotInWords = (slot: StudySlot): string => {
  const { closes, missing } = slot;
  const visit = `the visit due ${slot.dueDate}`;
  if (closes) return `Closes ${visit}${whenInWords(slot)}.`;
  if (missing !== null) return `Does not close ${visit}: missing ${missing}.`;
  return `Another study had closed ${visit}.`;
};

type InTime = Omit<PatientChart, 'studies'>;

const courseInWords = ({ treatmentUnderWay: course }: InTime): string =>
  course ? `No end is on record of the course that began on ${course.since}; record it to date the visits. ` : '';

/** Where a patient's follow-up stands on a day. */
export const surveillanceInWords = (chart: InTime, today: IsoDate): string => {
  const slot = slotWaiting(chart);
  if (!slot) return 'No follow-up is asked for: no treatment is on record.';
  const name = isPlanned(slot, today) ? 'The next visit is' : 'A visit is';
  return `${courseInWords(chart)}${openInWords(slot, today, name)}`;
};
