import { isoDateOf } from '../deadline/days.ts';

/** How long a patient counts as on site after the last image, and where the site's days begin and end. */
export type OnSitePolicy = {
  readonly onSiteMinutes: number;
  /** IANA, such as `Europe/Berlin`. */
  readonly timeZone: string;
};

/** ISO 8601; the clock is the caller's. */
export type SessionTimes = { readonly now: string; readonly lastImageAt: string };

const MINUTE_MS = 60_000;

/** The day at the site, `YYYY-MM-DD`. */
const siteDay = (ms: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(ms);

/** Until when the patient may still be on site. ISO 8601. */
export const onSiteUntil = (lastImageAt: string, { onSiteMinutes }: OnSitePolicy): string =>
  new Date(Date.parse(lastImageAt) + onSiteMinutes * MINUTE_MS).toISOString();

/**
 * Whether the patient of a study may still be on site. The last image has come within the time, and the study is dated today at
 * the site, or on the day on which that time began: an archive that is imported is of patients who went home long ago.
 * `studyDate` is DICOM DA; a study without one is never taken for today's.
 */
export const mayBeOnSite = (studyDate: string | null, times: SessionTimes, policy: OnSitePolicy): boolean => {
  const nowMs = Date.parse(times.now);
  if (nowMs > Date.parse(onSiteUntil(times.lastImageAt, policy))) return false;
  const days = [nowMs, nowMs - policy.onSiteMinutes * MINUTE_MS].map((ms) => siteDay(ms, policy.timeZone));
  return days.includes(isoDateOf(studyDate) ?? '');
};
