/** Regions of the spine in head-to-foot order: cervical, thoracic, lumbar, sacral. */
export const LEVELS = ['C', 'T', 'L', 'S'] as const;
export type Level = (typeof LEVELS)[number];

/** Head-to-foot order, each level once. */
export const inOrder = (levels: Iterable<Level>): readonly Level[] => {
  const named = new Set(levels);
  return LEVELS.filter((level) => named.has(level));
};

/** From the higher to the lower of two levels, both included. */
export const levelRange = (from: Level, to: Level): readonly Level[] => {
  const [start, end] = [LEVELS.indexOf(from), LEVELS.indexOf(to)].toSorted((a, b) => a - b);
  return LEVELS.slice(start, (end ?? 0) + 1);
};
