import fc from 'fast-check'

/**
 * Properties draw the same values at every run, so that a failure is of the change and not of the hour.
 * `FC_SEED=1 FC_RUNS=20000 npx vitest run test/core/mask.test.ts` looks further.
 */
const { FC_SEED = '20261124', FC_RUNS } = process.env

fc.configureGlobal({
  seed: Number(FC_SEED),
  ...(FC_RUNS === undefined ? {} : { numRuns: Number(FC_RUNS) }),
})
