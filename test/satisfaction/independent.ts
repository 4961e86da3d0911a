import type { ResponsesTable } from '../../src/storage/schema-surveys.ts'

/*
 * The index once more, from the answered forms one by one: no counting together, no shared code. Intervals are
 * the roots of Wilson's equation; variances are sums of squares over people, each person's influence by leaving
 * nothing out of its definition.
 */

const Z = 1.959963984540054

export interface Known {
  readonly n: number
  readonly share: number
  readonly low: number
  readonly high: number
}

type Answers = Readonly<Record<string, number | 'na'>>

export function answersOf({ scores }: ResponsesTable): Answers {
  return JSON.parse(scores) as Answers
}

function interval(share: number, size: number): { low: number; high: number } {
  const [a, b, c] = [1 + Z ** 2 / size, -(2 * share + Z ** 2 / size), share ** 2] as const
  const root = Math.sqrt(Math.max(0, b ** 2 - 4 * a * c))
  return { low: Math.max(0, (-b - root) / (2 * a)), high: Math.min(1, (-b + root) / (2 * a)) }
}

export function criterion(forms: readonly ResponsesTable[], key: string): Known | null {
  const given = forms
    .map((form) => answersOf(form)[key])
    .filter((score) => typeof score === 'number')
  if (given.length === 0) return null
  const share = given.filter((score) => score === 4 || score === 5).length / given.length
  return { n: given.length, share, ...interval(share, given.length) }
}

export function factor(forms: readonly ResponsesTable[], keys: readonly string[]): Known | null {
  const people = forms
    .map((form) =>
      keys.map((key) => answersOf(form)[key]).filter((each) => typeof each === 'number'),
    )
    .filter((given) => given.length > 0)
  if (people.length === 0) return null
  const all = people.flat()
  const share = all.filter((score) => score > 3).length / all.length
  const mean = all.length / people.length
  const residuals = people.map(
    (given) => (given.filter((score) => score > 3).length - share * given.length) / mean,
  )
  return known(share, residuals)
}

export function overall(forms: readonly ResponsesTable[], keys: readonly string[]): Known | null {
  const whole = forms.filter(({ complete }) => complete === 1).map(answersOf)
  const columns = keys.map((key) => whole.map((answers) => answers[key]))
  const shares = columns.map((column) => {
    const given = column.filter((score) => typeof score === 'number')
    return { share: given.filter((score) => score > 3).length / given.length, n: given.length }
  })
  if (whole.length === 0 || shares.some(({ n }) => n === 0)) return null
  const share = shares.reduce((total, each) => total + each.share, 0) / keys.length
  const residuals = whole.map((answers) => {
    const parts = keys.map((key, at) => {
      const score = answers[key]
      const { share: mean, n } = shares[at] ?? { share: NaN, n: NaN }
      return typeof score === 'number' ? (((score > 3 ? 1 : 0) - mean) * whole.length) / n : 0
    })
    return parts.reduce((a, b) => a + b, 0) / keys.length
  })
  return known(share, residuals)
}

/** `residuals`: how far each person is from the share; their mean is nought. */
function known(share: number, residuals: readonly number[]): Known {
  const n = residuals.length
  const variance = residuals.reduce((total, each) => total + each * each, 0) / (n - 1) / n
  const size = variance > 1e-20 ? (share * (1 - share)) / variance : n
  return { n, share, ...interval(share, size) }
}
