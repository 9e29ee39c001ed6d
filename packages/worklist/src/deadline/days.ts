import type { Instant, IsoDate } from '@cordwatch/clinical-context';

const DAY_MS = 86_400_000;

/** The UTC day of a moment. */
export const dayOf = (instant: Instant): IsoDate => new Date(Date.parse(instant)).toISOString().slice(0, 10);

/** Whole days from one day to a later one; negative when it is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

const DICOM_DATE = /^(\d{4})(\d{2})(\d{2})$/;

/** A DICOM date as header records hold it, `YYYYMMDD`, as `YYYY-MM-DD`; null for anything else. */
export const isoDateOf = (dicomDate: string | null): IsoDate | null => {
  const [, year, month, day] = DICOM_DATE.exec(dicomDate ?? '') ?? [];
  return year && month && day ? `${year}-${month}-${day}` : null;
};
