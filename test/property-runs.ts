import fc from 'fast-check';

const { CI, CORDWATCH_PROPERTY_RUNS: asked, CORDWATCH_PROPERTY_SEED: seed } = process.env;

/** The same cases for everyone, so that a change is refused for what it changed; elsewhere every run draws its own. */
const SEED_OF_CI = 20261122;

/** Runs of each property of the judgement: few while someone waits, 10,000 in CI, or as many as are asked for. */
fc.configureGlobal({
  numRuns: Number(asked ?? (CI === 'true' ? 10_000 : 300)),
  ...(seed ? { seed: Number(seed) } : CI === 'true' ? { seed: SEED_OF_CI } : {}),
});
