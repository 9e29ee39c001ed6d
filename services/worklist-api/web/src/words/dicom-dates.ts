const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const DATE = /^(\d{4})(\d{2})(\d{2})$/;

type Day = { readonly year: number; readonly month: number; readonly day: number };

const dayOf = (date: string | null): Day | null => {
  const parts = DATE.exec(date?.trim() ?? '');
  return parts ? { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) } : null;
};

/** `20260302` as `2 Mar 2026`; what is not a DA value is shown as it came. */
export const dateWords = (date: string | null): string => {
  const day = dayOf(date);
  const month = day && MONTHS[day.month - 1];
  return day && month ? `${day.day} ${month} ${day.year}` : date || 'no date';
};

/** `081500.123` as `08:15`. */
export const timeWords = (time: string | null): string => {
  const parts = /^(\d{2})(\d{2})/.exec(time?.trim() ?? '');
  return parts ? `${parts[1]}:${parts[2]}` : '';
};

/** Whole years from a birth date to the day of the study, both DA; null when either is missing. */
export const ageInYears = (birthDate: string | null, on: string | null): number | null => {
  const [born, then] = [dayOf(birthDate), dayOf(on)];
  if (!born || !then) return null;
  const birthdayCame = then.month > born.month || (then.month === born.month && then.day >= born.day);
  const years = then.year - born.year - (birthdayCame ? 0 : 1);
  return years < 0 ? null : years;
};

/** `64 F`, with what is known of it. */
export const ageAndSex = (birthDate: string | null, sex: string | null, on: string | null): string => {
  const age = ageInYears(birthDate, on);
  return [age === null ? null : `${age} y`, sex].filter(Boolean).join(' ') || 'age and sex unknown';
};
