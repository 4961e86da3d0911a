import { FEATURES, type FeatureName, type FeatureValues } from '../../catalogue/search/decision.ts'

/** A question with its candidates; `right` marks those that are meant, none if it is about something else. */
export interface Example {
  readonly candidates: readonly FeatureValues[]
  readonly right: readonly boolean[]
}

export type Weights = Readonly<Record<FeatureName, number>>

const ROUNDS = 1500
const STEP = 0.05
/** Keeps weights small, so that they say more of people than of these questions. */
const RIDGE = 0.3

/**
 * The weights under which what is meant is likeliest (conditional logit; "none of them" has log odds 0),
 * by Adam over all examples at once: no chance in it.
 */
export function fitWeights(examples: readonly Example[]): Weights {
  const weights = FEATURES.map(() => 0)
  const mean = FEATURES.map(() => 0)
  const square = FEATURES.map(() => 0)
  const rows = examples.map(({ candidates, right }) => ({
    right,
    values: candidates.map((candidate) => FEATURES.map((name) => candidate[name])),
  }))
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = weights.map((weight) => -RIDGE * weight)
    for (const { values, right } of rows) addSlope(values, right, weights, slope)
    slope.forEach((value, at) => {
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * value
      square[at] = 0.999 * (square[at] ?? 0) + 0.001 * value * value
      const [m, s] = [
        (mean[at] ?? 0) / (1 - 0.9 ** round),
        (square[at] ?? 0) / (1 - 0.999 ** round),
      ]
      weights[at] = (weights[at] ?? 0) + (STEP * m) / (Math.sqrt(s) + 1e-8)
    })
  }
  return Object.fromEntries(FEATURES.map((name, at) => [name, weights[at] ?? 0])) as Weights
}

function addSlope(
  values: readonly (readonly number[])[],
  right: readonly boolean[],
  weights: readonly number[],
  slope: number[],
): void {
  const odds = values.map((row) =>
    Math.exp(row.reduce((sum, v, i) => sum + v * (weights[i] ?? 0), 0)),
  )
  const all = odds.reduce((sum, each) => sum + each, 1)
  const meant = odds.reduce((sum, each, at) => sum + (right[at] ? each : 0), 0)
  values.forEach((row, at) => {
    const chance = (odds[at] ?? 0) / all
    const wanted = right[at] ? (odds[at] ?? 0) / meant : 0
    row.forEach((value, i) => {
      slope[i] = (slope[i] ?? 0) + (wanted - chance) * value
    })
  })
}
