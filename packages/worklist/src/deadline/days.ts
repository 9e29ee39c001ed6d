import type { Instant, IsoDate } from '@cordwatch/clinical-context';

const DAY_MS = 86_400_000;

/** The UTC day of a moment. */
export const dayOf = (instant: Instant): IsoDate => new Date(Date.parse(instant)).toISOString().slice(0, 10);

/** Whole days from one day to a later one; negative when it is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** A DICOM date as header records hold it, `YYYYMMDD`, as `YYYY-MM-DD`. */
export const isoDateOf = (dicomDate: string | null): IsoDate | null =>
  dicomDate === null ? null : `${dicomDate.slice(0, 4)}-${dicomDate.slice(4, 6)}-${dicomDate.slice(6, 8)}`;
