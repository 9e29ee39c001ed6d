import { dayNumber } from '../words/iso-dates.ts';

/** Calendar days along the width of the page: `shareOf` gives 0 at the first day and 1 at the last. */
export type TimeScale = {
  readonly shareOf: (date: string) => number;
  readonly years: readonly { readonly year: number; readonly share: number }[];
};

const MARGIN_DAYS = 45;
const YEAR_LENGTH = 4;

const yearsBetween = (first: string, last: string): number[] => {
  const [from, to] = [Number(first.slice(0, YEAR_LENGTH)), Number(last.slice(0, YEAR_LENGTH))];
  return Array.from({ length: to - from + 2 }, (_, index) => from + index);
};

/** `dates` are days or moments in any order; those that are neither count for nothing. Null when none is left. */
export const timeScale = (dates: readonly string[]): TimeScale | null => {
  const sorted = dates.filter((date) => !Number.isNaN(dayNumber(date))).toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return null;
  const fromDay = dayNumber(first) - MARGIN_DAYS;
  const days = dayNumber(last) + MARGIN_DAYS - fromDay;
  const shareOf = (date: string): number => (dayNumber(date) - fromDay) / days;
  const years = yearsBetween(first, last).map((year) => ({ year, share: shareOf(`${year}-01-01`) }));
  return { shareOf, years: years.filter(({ share }) => share >= 0 && share <= 1) };
};
