/** How a person answered the criteria of one figure: how many valid answers, and how many of these 4 or 5. */
export interface PersonAnswers {
  readonly satisfied: number
  readonly valid: number
  /** For how many people this one stands; 1 unless people were drawn unequally. */
  readonly weight?: number
}

/** A share of 0 to 1 with its interval at 95 %. */
export interface Share {
  /** People, not answers: sixteen answers of one person are not sixteen people. */
  readonly n: number
  readonly share: number
  readonly low: number
  readonly high: number
}

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054

/** From 4 on an answer of the 5-point scale is satisfied (facts, part A6). */
export function isSatisfied(score: number): boolean {
  return score >= 4
}

/**
 * The interval of Wilson for `satisfied` of `n`; `n` need not be whole. It stays within 0 and 1, and holds
 * what it promises also for few people and for shares near 1, where the textbook's does not.
 * https://www.jstor.org/stable/2276774
 */
export function wilson(satisfied: number, n: number): { low: number; high: number } {
  const share = satisfied / n
  const middle = (share + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n)
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** One criterion: one answer a person. `null` without any. */
export function criterionShare(scores: readonly number[]): Share | null {
  const n = scores.length
  if (n === 0) return null
  const satisfied = scores.filter(isSatisfied).length
  return { n, share: satisfied / n, ...wilson(satisfied, n) }
}

/**
 * A factor, or any figure over several criteria: the share of 4 and 5 among all valid answers. Its variance
 * is that of a ratio over people (linearised), so that answers of one person which go together do not look
 * like more people. `null` if nobody has a valid answer.
 */
export function sharedOver(people: readonly PersonAnswers[]): Share | null {
  const answering = people.filter(({ valid }) => valid > 0)
  const total = sum(answering, ({ valid, weight = 1 }) => weight * valid)
  if (total === 0) return null
  const share = sum(answering, ({ satisfied, weight = 1 }) => weight * satisfied) / total
  const influences = answering.map(
    ({ satisfied, valid, weight = 1 }) => (weight * (satisfied - share * valid)) / total,
  )
  return withInterval(share, influences, effectiveSize(answering))
}

/**
 * The mean of the criteria, each weighing the same, over people who filled in the whole form. `answers` has a
 * row a person and a column a criterion: a score, or `null` where it does not apply to them. `null` if a
 * criterion has no answer at all.
 */
export function overallShare(answers: readonly (readonly (number | null)[])[]): Share | null {
  const criteria = answers[0]?.length ?? 0
  if (criteria === 0) return null
  const columns = Array.from({ length: criteria }, (_, column) => {
    const valid = answers.filter((row) => typeof row[column] === 'number')
    const satisfied = valid.filter((row) => isSatisfied(row[column] ?? 0)).length
    return { valid: valid.length, share: satisfied / valid.length }
  })
  if (columns.some(({ valid }) => valid === 0)) return null
  const share = sum(columns, (column) => column.share) / criteria
  const influences = answers.map(
    (row) =>
      sum(columns, (column, at) => {
        const score = row[at]
        if (typeof score !== 'number') return 0
        return ((isSatisfied(score) ? 1 : 0) - column.share) / column.valid
      }) / criteria,
  )
  return withInterval(share, influences, answers.length)
}

/**
 * Wilson's interval for as many independent people as would vary like these (Korn and Graubard). Where
 * nobody differs from anybody, nothing is known of how they vary: each counts as one.
 */
function withInterval(share: number, influences: readonly number[], people: number): Share {
  const n = influences.length
  const variance = n < 2 ? 0 : (n / (n - 1)) * sum(influences, (influence) => influence ** 2)
  const alike = variance > 0 ? (share * (1 - share)) / variance : people
  return { n, share, ...wilson(share * alike, alike) }
}

/** How many people of equal weight know as much as these (Kish). */
function effectiveSize(people: readonly PersonAnswers[]): number {
  const weights = people.map(({ weight = 1 }) => weight)
  return sum(weights, (weight) => weight) ** 2 / sum(weights, (weight) => weight ** 2)
}

function sum<Item>(items: readonly Item[], of: (item: Item, at: number) => number): number {
  return items.reduce((total, item, at) => total + of(item, at), 0)
}
