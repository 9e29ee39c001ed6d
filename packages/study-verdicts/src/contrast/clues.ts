import type { ContrastWord } from '@cordwatch/series-facts';
import type { SessionSeries } from '../session.ts';
import { type AgentClaim, agentClaimOf } from './agent-claim.ts';

/** What the phase of a series is decided from. */
export type Clues = {
  readonly series: SessionSeries;
  readonly all: readonly SessionSeries[];
  readonly agent: AgentClaim;
  readonly word: 'pre' | 'post' | null;
  readonly timing: 'before' | 'after' | null;
};

const wordOf = ({ facts }: SessionSeries): Clues['word'] => {
  const word: ContrastWord = facts.words.contrast;
  if (word === 'without') return 'pre';
  if (word === 'with') return 'post';
  return word === 'intrathecal' && facts.modality === 'CT' ? 'post' : null;
};

/** Its own, or the one that the session states: under which accession a series was filed tells nothing of the bolus. */
const bolusStartS = (series: SessionSeries, all: readonly SessionSeries[]): number | null => {
  const own = series.facts.contrast.bolusStartS;
  if (own !== null) return own;
  const stated = new Set(all.map((other) => other.facts.contrast.bolusStartS).filter((start) => start !== null));
  const [only] = stated;
  return stated.size === 1 && only !== undefined ? only : null;
};

const HOUR_S = 3600;
const DAY_S = 24 * HOUR_S;
/** Times of day further apart than this lie on both sides of midnight. */
const OVER_MIDNIGHT_S = 18 * HOUR_S;
/** A bolus this long before the images is of another patient or another examination. */
const STALE_AFTER_S = 4 * HOUR_S;

const sinceS = (startS: number, timeS: number): number => {
  const apart = timeS - startS;
  if (apart < -OVER_MIDNIGHT_S) return apart + DAY_S;
  return apart > OVER_MIDNIGHT_S ? apart - DAY_S : apart;
};

/** Before or after the bolus as a whole; null for a series that was running when it started, or where no clock says. */
const timingOf = (series: SessionSeries, all: readonly SessionSeries[]): Clues['timing'] => {
  const { acquiredAtS, acquiredUntilS } = series.facts;
  const start = bolusStartS(series, all);
  if (start === null || acquiredAtS === null) return null;
  if (sinceS(start, acquiredUntilS ?? acquiredAtS) < 0) return 'before';
  const afterS = sinceS(start, acquiredAtS);
  return afterS >= 0 && afterS <= STALE_AFTER_S ? 'after' : null;
};

export const cluesOf = (series: SessionSeries, all: readonly SessionSeries[]): Clues => ({
  series,
  all,
  agent: agentClaimOf(series.facts),
  word: wordOf(series),
  timing: timingOf(series, all),
});
