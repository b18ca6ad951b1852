/**
 * How often a property is tried: on the same cases every time, so that a test fails for the change that
 * broke it. `FC_SEED=7 FC_RUNS=100000` looks further.
 */
export function runs(numRuns: number) {
  return { numRuns: Number(process.env.FC_RUNS) || numRuns, seed: Number(process.env.FC_SEED) || 1 };
}

/** Time enough for a slow machine, where much is tried and nothing is measured. */
export const patient = { timeout: Number(process.env.FC_RUNS) ? 3_600_000 : 60_000 };
