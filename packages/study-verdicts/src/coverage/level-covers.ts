import { type IntervalMm, LEVELS, type Level, lengthMm, shareCovered } from '@cordwatch/series-facts';
import type { LevelCover, LevelCovers } from '../judged.ts';

/** Shares of C1 to S2 by region: 125, 280, 180 and 60 mm of the adult column (Gray; thecal sac to S2). */
const SHARES: Readonly<Record<Level, number>> = { C: 125 / 645, T: 280 / 645, L: 180 / 645, S: 60 / 645 };

/** Where each level lies when the column fills `reference`: approximate by nature, since no header places a vertebra. */
export const levelBands = (reference: IntervalMm): readonly (readonly [Level, IntervalMm])[] => {
  let top = reference[1];
  return LEVELS.map((level) => {
    const bottom = top - SHARES[level] * lengthMm(reference);
    const band: IntervalMm = [bottom, top];
    top = bottom;
    return [level, band] as const;
  });
};

const COVERED_SHARE = 0.95;
const TOUCHED_SHARE = 0.1;

const coverOf = (share: number): LevelCover => {
  if (share >= COVERED_SHARE) return 'covered';
  return share > TOUCHED_SHARE ? 'partial' : 'missing';
};

const fill = (of: (level: Level) => LevelCover): LevelCovers => ({ C: of('C'), T: of('T'), L: of('L'), S: of('S') });

export const allLevels = (cover: LevelCover): LevelCovers => fill(() => cover);

/** By geometry, against the interval that the whole column fills. */
export const coversByPlace = (reference: IntervalMm, intervals: readonly IntervalMm[]): LevelCovers => {
  const covers = new Map(levelBands(reference).map(([level, band]) => [level, coverOf(shareCovered(band, intervals))]));
  return fill((level) => covers.get(level) ?? 'unknown');
};

/** By name, where no reference interval exists. The sacrum is rarely named: silence says nothing of it beside L. */
export const coversByName = (named: readonly Level[], unnamed: LevelCover): LevelCovers =>
  fill((level) => {
    if (named.includes(level)) return 'covered';
    return level === 'S' && named.includes('L') ? 'unknown' : unnamed;
  });
