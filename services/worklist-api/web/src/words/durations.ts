const MINUTE_MS = 60_000;
const HOUR_MIN = 60;
const DAY_MIN = 24 * HOUR_MIN;

/** A length of time in its two largest units: `2 d 4 h`, `3 h 20 min`, `5 min`. */
export const durationWords = (durationMs: number): string => {
  const minutes = Math.floor(Math.abs(durationMs) / MINUTE_MS);
  const [days, hours, rest] = [
    Math.floor(minutes / DAY_MIN),
    Math.floor((minutes % DAY_MIN) / HOUR_MIN),
    minutes % HOUR_MIN,
  ];
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return rest > 0 ? `${hours} h ${rest} min` : `${hours} h`;
  return minutes > 0 ? `${minutes} min` : 'under 1 min';
};

export type ReadBy = { readonly words: string; readonly overdue: boolean };

/** When a case is to be read, seen from now; `overdue` from the very instant. Both in epoch milliseconds. */
export const readByWords = (readByMs: number, nowMs: number): ReadBy => {
  if (Number.isNaN(readByMs)) return { words: 'no time set', overdue: false };
  const overdue = readByMs <= nowMs;
  return { words: `${overdue ? 'overdue' : 'in'} ${durationWords(readByMs - nowMs)}`, overdue };
};

/** `just now`, `12 s ago`, `4 min ago`. */
export const agoWords = (thenMs: number, nowMs: number): string => {
  const seconds = Math.max(0, Math.round((nowMs - thenMs) / 1_000));
  if (seconds < 2) return 'just now';
  return seconds < 60 ? `${seconds} s ago` : `${durationWords(seconds * 1_000)} ago`;
};

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** `Mon 2 Mar, 08:30` on the reader's own clock; the text itself when it is no instant. */
export const instantWords = (iso: string): string => {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? iso : CLOCK.format(at);
};
