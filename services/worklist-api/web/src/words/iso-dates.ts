import { dateWords } from './dicom-dates.ts';

/** `2021-08-22` as `22 Aug 2021`. */
export const isoDateWords = (date: string | null): string => dateWords(date?.replaceAll('-', '') ?? null);

const DAY_MS = 86_400_000;

/** Days since 1970 of a calendar day or of a moment's day; NaN for what is neither. */
export const dayNumber = (date: string): number => Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY_MS);
