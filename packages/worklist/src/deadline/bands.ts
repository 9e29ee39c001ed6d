/** Classes of reading time, the most urgent first. */
export const BANDS = ['P0', 'P1', 'P2', 'P3', 'P4'] as const;

const DAY_HOURS = 24;

/** "24 h", "72 h", and in days from four days on: "7 d". */
export const hoursInWords = (hours: number): string =>
  hours > 3 * DAY_HOURS && hours % DAY_HOURS === 0 ? `${hours / DAY_HOURS} d` : `${hours} h`;
