import type { Path } from '../faults/fault.ts';
import { type Instant, type IsoDate, instantSchema, isoDateSchema } from '../values.ts';
import type { Refuse } from './reading.ts';

/** FHIR dateTime may stop at the year or the month; a deadline cannot be reckoned from that. */
const dayIn = (dateTime: string): IsoDate | null => {
  const [day = ''] = dateTime.split('T');
  const isWhole = isoDateSchema.safeParse(dateTime).success || instantSchema.safeParse(dateTime).success;
  return isWhole ? day : null;
};

const refuseTime = (dateTime: string | undefined, path: Path, refuse: Refuse): null =>
  dateTime === undefined
    ? refuse(path, 'required', 'The day is needed.')
    : refuse(path, 'value', 'A whole date is needed: YYYY-MM-DD, alone or with a time and its zone.');

/** The day in the zone that it was written in. */
export const readDay = (dateTime: string | undefined, path: Path, refuse: Refuse): IsoDate | null =>
  (dateTime === undefined ? null : dayIn(dateTime)) ?? refuseTime(dateTime, path, refuse);

/** A day without a time is its first moment: a clock that starts early makes nobody wait. */
export const readInstant = (dateTime: string | undefined, path: Path, refuse: Refuse): Instant | null => {
  const day = readDay(dateTime, path, refuse);
  return day === null || dateTime === undefined || dateTime.includes('T') ? (dateTime ?? null) : `${day}T00:00:00Z`;
};

export const readOptionalDay = (dateTime: string | undefined, path: Path, refuse: Refuse): IsoDate | null =>
  dateTime === undefined ? null : readDay(dateTime, path, refuse);
