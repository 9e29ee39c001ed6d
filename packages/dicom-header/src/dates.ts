const DATE = /^(\d{4})(\d{2})(\d{2})$/;
const ACR_NEMA_DATE = /^(\d{4})\.(\d{2})\.(\d{2})$/;

/** A DA (PS3.5 6.2) or its ACR-NEMA form `1994.11.05` as `YYYYMMDD`; null for anything that is no day of the calendar. */
export const parseDate = (text: string): string | null => {
  const [, year, month, day] = DATE.exec(text) ?? ACR_NEMA_DATE.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return isDay(Number(year), Number(month), Number(day)) ? year + month + day : null;
};

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

const daysIn = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
