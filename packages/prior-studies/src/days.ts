import type { IsoDate } from '@cordwatch/clinical-context';

/** A day of the Gregorian calendar, counted from 1970-01-01: no clock and no zone can move it. */
export type Day = number;

type Civil = { readonly year: number; readonly month: number; readonly dayOfMonth: number };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);

/** Years begin in March, so that the leap day is the last of its year; 400 years are 146 097 days. */
const dayOfCivil = ({ year, month, dayOfMonth }: Civil): Day => {
  const marchYear = month > 2 ? year : year - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  return 365 * marchYear + leapDays + dayOfYear - 719_468;
};

const civilOf = (day: Day): Civil => {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const dayOfMonth = ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfMonth };
};

/** Null for what is not a day of the calendar: absent, another shape, the 30th of February. */
export const dayOf = (date: IsoDate | null): Day | null => {
  const [year = 0, month = 0, dayOfMonth = 0] =
    SHAPE.exec(date ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  const exists = dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
  return exists ? dayOfCivil({ year, month, dayOfMonth }) : null;
};

/** `YYYY-MM-DD`, for the years 0000 to 9999. */
export const isoDateOf = (day: Day): IsoDate => {
  const { year, month, dayOfMonth } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
};

/** The same day of a later month, or its last: a month after 31 January is 28 or 29 February. */
export const addMonths = (day: Day, months: number): Day => {
  const { year, month, dayOfMonth } = civilOf(day);
  const sum = year * 12 + month - 1 + months;
  const to = { year: Math.floor(sum / 12), month: (sum % 12) + 1 };
  return dayOfCivil({ ...to, dayOfMonth: Math.min(dayOfMonth, daysInMonth(to.year, to.month)) });
};
