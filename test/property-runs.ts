import fc from 'fast-check';

/** Runs of each property of the judgement: few while someone waits, 10,000 in CI, or as many as are asked for. */
const runs = process.env.CORDWATCH_PROPERTY_RUNS ?? (process.env.CI === 'true' ? 10_000 : 300);

fc.configureGlobal({ numRuns: Number(runs) });
