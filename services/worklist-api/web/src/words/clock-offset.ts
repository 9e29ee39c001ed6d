/** Differences this small are the answer's travel, not a wrong clock. */
const TRAVEL_MS = 3_000;

/**
 * How far the server's clock is ahead of this machine's, ms: workstations are wrong by minutes, and a deadline is the
 * server's. `asOf` is the server's time in the answer, `receivedAtMs` this machine's when it came.
 */
export const clockOffsetMs = (asOf: string | undefined, receivedAtMs: number): number => {
  const offsetMs = asOf === undefined || receivedAtMs === 0 ? 0 : Date.parse(asOf) - receivedAtMs;
  return Number.isNaN(offsetMs) || Math.abs(offsetMs) < TRAVEL_MS ? 0 : offsetMs;
};
