const MAX_MB = 256;

/** The most memory that the worker held in any round, beside what it may. */
export const memoryNote = (peaksMb: readonly number[]): string => {
  const peakMb = Math.max(...peaksMb);
  const judged = peakMb < MAX_MB ? 'within' : 'not within';
  return `largest footprint of the worker ${peakMb.toFixed(0)} MB, ${judged} ${MAX_MB} MB`;
};
