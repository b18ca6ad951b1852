import fc from 'fast-check';

/** Property tests try the same cases in every run, so that a test fails only because of a change. */
fc.configureGlobal({
  seed: Number(process.env.FC_SEED) || 1,
  numRuns: Number(process.env.FC_RUNS) || 300,
});
