const TM = /^(\d{2}):?(\d{2})?:?(\d{2})?(?:\.(\d{1,6}))?$/u;
const DT = /^\d{8}(\d{2,6}(?:\.\d+)?)/u;

/** Seconds since midnight of a DICOM TM (PS3.5 6.2), or null when it is not one. */
export const secondsOfDay = (time: string | null): number | null => {
  const [, hours = '', minutes = '0', seconds = '0', fraction = '0'] = TM.exec(time?.trim() ?? '') ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return null;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(`${Number(seconds)}.${fraction}`);
};

/** Seconds since midnight of a DICOM DT; the date is dropped: a session is one day. */
export const secondsOfDateTime = (dateTime: string | null): number | null =>
  secondsOfDay(DT.exec(dateTime?.trim() ?? '')?.[1] ?? null);

const twoDigits = (value: number): string => String(Math.floor(value)).padStart(2, '0');

/** Seconds of the day as a clock shows them, `09:10:00`. */
export const asClockTime = (seconds: number): string =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(twoDigits).join(':');
