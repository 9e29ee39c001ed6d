/** The middle value, or the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error('there is no median of nothing');
  return (low + high) / 2;
};

export type Contestant = { readonly name: string; readonly measure: () => number | Promise<number> };
export type Measured = { readonly name: string; readonly median: number };

/** Runs the contestants in turn, A B A B, so that a busy moment of the machine falls on all; answers the median of each. */
export const inTurns = async (contestants: readonly Contestant[], rounds: number): Promise<readonly Measured[]> => {
  const values = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, contestant] of contestants.entries()) values[at]?.push(await contestant.measure());
  }
  return contestants.map(({ name }, at) => ({ name, median: median(values[at] ?? []) }));
};
