import { describe, expect, test } from 'vitest'
import {
  type AnswerRow,
  criterionShare,
  isSatisfied,
  overallShare,
  type PersonAnswers,
  sharedOver,
  wilson,
} from '../../src/core/satisfaction-index.ts'
import { dice } from '../support/dice.ts'

const Z = 1.959963984540054
const SEED = 20_261_124

/** The interval as the roots of (p − share)² = z²·p·(1−p)/n: the same, got at by another way. */
function asRoots(satisfied: number, n: number): readonly number[] {
  const [a, b, c] = [1 + Z ** 2 / n, -(2 * satisfied + Z ** 2) / n, (satisfied / n) ** 2] as const
  const root = Math.sqrt(b ** 2 - 4 * a * c)
  return [(-b - root) / (2 * a), (-b + root) / (2 * a)]
}

/** ln of the chance of k of n, by sums of logarithms. */
function lnBinomial(n: number, k: number, p: number): number {
  let ln = k * Math.log(p) + (n - k) * Math.log(1 - p)
  for (let i = 1; i <= k; i += 1) ln += Math.log(n - k + i) - Math.log(i)
  return ln
}

function each(rows: readonly (readonly (number | null)[])[]): readonly AnswerRow[] {
  return rows.map((answers) => ({ answers, people: 1 }))
}

describe('a criterion', () => {
  test('as worked in Newcombe (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29', () => {
    const rounded = (satisfied: number, n: number) =>
      Object.values(wilson(satisfied, n)).map((bound) => bound.toFixed(4))
    expect(rounded(81, 263)).toEqual(['0.2553', '0.3662'])
    expect(rounded(15, 148)).toEqual(['0.0624', '0.1605'])
    expect(rounded(0, 20)).toEqual(['0.0000', '0.1611'])
    expect(rounded(1, 29)).toEqual(['0.0061', '0.1718'])
  })

  test('the interval is that of the quadratic equation, to 1e-9', () => {
    for (const n of [1, 5, 30, 200, 4321]) {
      for (const satisfied of [0, 1, Math.floor(n / 2), n - 1, n]) {
        const { low, high } = wilson(satisfied, n)
        const [first = NaN, second = NaN] = asRoots(satisfied, n)
        expect(low).toBeCloseTo(Math.max(0, first), 9)
        expect(high).toBeCloseTo(Math.min(1, second), 9)
      }
    }
  })

  test('4 and 5 are satisfied, 1 to 3 are not', () => {
    expect([1, 2, 3, 4, 5].filter(isSatisfied)).toEqual([4, 5])
    expect(criterionShare(4, 8)).toEqual({ n: 8, share: 0.5, ...wilson(4, 8) })
    expect(criterionShare(0, 0)).toBeNull()
  })

  test('how often the interval holds, exactly: the sum over all outcomes is the closed form', () => {
    const table: string[] = []
    for (const n of [50, 200, 1000]) {
      for (const p of [0.5, 0.84, 0.95]) {
        let held = 0
        let closed = 0
        const reach = Z * Math.sqrt(n * p * (1 - p))
        for (let k = 0; k <= n; k += 1) {
          const chance = Math.exp(lnBinomial(n, k, p))
          const { low, high } = wilson(k, n)
          if (low <= p && p <= high) held += chance
          if (k >= n * p - reach && k <= n * p + reach) closed += chance
        }
        expect(held).toBeCloseTo(closed, 9)
        expect(held).toBeGreaterThan(0.92)
        table.push(`n=${n} p=${p}: ${held.toFixed(4)}`)
      }
    }
    expect(table).toMatchInlineSnapshot(`
      [
        "n=50 p=0.5: 0.9351",
        "n=50 p=0.84: 0.9687",
        "n=50 p=0.95: 0.9622",
        "n=200 p=0.5: 0.9440",
        "n=200 p=0.84: 0.9579",
        "n=200 p=0.95: 0.9672",
        "n=1000 p=0.5: 0.9463",
        "n=1000 p=0.84: 0.9479",
        "n=1000 p=0.95: 0.9504",
      ]
    `)
  })
})

describe('a figure over several criteria', () => {
  test('where everybody answered as many, the variance is that of the people’s own shares', () => {
    const satisfied = [4, 4, 3, 2, 4, 1, 0, 4]
    const got = sharedOver(satisfied.map((count) => ({ satisfied: count, valid: 4 })))
    const own = satisfied.map((count) => count / 4)
    const mean = own.reduce((a, b) => a + b) / own.length
    const variance =
      own.reduce((total, share) => total + (share - mean) ** 2, 0) / (own.length - 1) / own.length
    const alike = (mean * (1 - mean)) / variance
    expect(got?.share).toBeCloseTo(22 / 32, 12)
    expect(got?.n).toBe(8)
    const [low = NaN, high = NaN] = asRoots(mean * alike, alike)
    expect(got?.low).toBeCloseTo(low, 9)
    expect(got?.high).toBeCloseTo(high, 9)
  })

  test('three people who always answer alike know no more with four criteria than with one', () => {
    const one = sharedOver([1, 1, 0].map((satisfied) => ({ satisfied, valid: 1 })))
    const four = sharedOver([4, 4, 0].map((satisfied) => ({ satisfied, valid: 4 })))
    expect(four).toEqual(one)
  })

  test('a person without a valid answer is not counted, and nobody at all gives no figure', () => {
    expect(sharedOver([{ satisfied: 0, valid: 0 }])).toBeNull()
    const people = [1, 0, 1].map((satisfied): PersonAnswers => ({ satisfied, valid: 2 }))
    expect(sharedOver([...people, { satisfied: 0, valid: 0 }])).toEqual(sharedOver(people))
  })

  test('a weight of two is a person drawn half as often: the share moves, the people stay', () => {
    const got = sharedOver([
      { satisfied: 1, valid: 1, weight: 2 },
      { satisfied: 0, valid: 1 },
    ])
    expect(got).toMatchObject({ n: 2, share: 2 / 3 })
  })

  test('where all are satisfied, each person counts as one', () => {
    const got = sharedOver(Array.from({ length: 40 }, () => ({ satisfied: 4, valid: 4 })))
    expect(got).toMatchObject({ share: 1, ...wilson(40, 40) })
  })

  test('people who answered alike may be told together', () => {
    const one = { satisfied: 3, valid: 4 }
    const other = { satisfied: 1, valid: 2 }
    const told = sharedOver([{ ...one, people: 3 }, other])
    expect(told).toEqual(sharedOver([one, one, one, other]))
    const rows = [
      [5, 1, 4],
      [2, null, 5],
    ] as const
    const together = overallShare([
      { answers: rows[0], people: 3 },
      { answers: rows[1], people: 1 },
    ])
    const apart = overallShare(each([rows[0], rows[0], rows[0], rows[1]]))
    expect(together?.share).toBeCloseTo(apart?.share ?? NaN, 12)
    expect(together?.low).toBeCloseTo(apart?.low ?? NaN, 12)
  })

  test('people who differ in nothing but rounding do not look like a million', () => {
    const alike = Array.from({ length: 7 }, () => ({ satisfied: 5, valid: 6 }))
    expect(sharedOver(alike)?.low).toBeCloseTo(wilson((7 * 5) / 6, 7).low, 9)
  })

  test('the overall share is the plain mean of the criteria, whatever applies to whom', () => {
    const got = overallShare(
      each([
        [5, 5, null],
        [4, 1, 2],
        [1, 3, 5],
      ]),
    )
    expect(got?.share).toBeCloseTo((2 / 3 + 1 / 3 + 1 / 2) / 3, 12)
    expect(got?.n).toBe(3)
    expect(overallShare([])).toBeNull()
    expect(overallShare(each([[5, null]]))).toBeNull()
  })

  test('where everything applies to everybody, overall and shared-over are the same', () => {
    const rows = [
      [5, 4, 1],
      [2, 2, 5],
      [4, 4, 4],
      [1, 5, 3],
    ]
    const people = rows.map((row) => ({
      satisfied: row.filter((score) => score >= 4).length,
      valid: row.length,
    }))
    const [overall, over] = [overallShare(each(rows)), sharedOver(people)]
    expect(overall?.share).toBeCloseTo(over?.share ?? NaN, 12)
    expect(overall?.low).toBeCloseTo(over?.low ?? NaN, 9)
    expect(overall?.high).toBeCloseTo(over?.high ?? NaN, 9)
  })
})

describe(`the interval holds in 93 to 97 of 100 samples, though a person’s answers go together (seed ${SEED})`, () => {
  const RUNS = 1000
  const cases = [0.6, 0.84].flatMap((p) =>
    [0.3, 0.6].map((together) => ({ people: 200, p, together })),
  )
  test.each(cases)('$people people, share $p, correlation $together', ({ people, p, together }) => {
    const { chance } = dice(SEED + people + p * 100 + together * 10)
    // An answer is the person's leaning or chance of its own: two of them correlate by `together`.
    const answers = (count: number): (number | null)[] => {
      const leaning = chance(p)
      return Array.from({ length: count }, () => {
        if (chance(0.1)) return null
        return (chance(Math.sqrt(together)) ? leaning : chance(p)) ? 5 : 2
      })
    }
    let factorHeld = 0
    let overallHeld = 0
    for (let run = 0; run < RUNS; run += 1) {
      const rows = Array.from({ length: people }, () => answers(16))
      const factor = sharedOver(
        rows.map((row) => {
          const valid = row.slice(0, 4).filter((score) => score !== null)
          return { satisfied: valid.filter((score) => score >= 4).length, valid: valid.length }
        }),
      )
      const overall = overallShare(each(rows))
      if (factor && factor.low <= p && p <= factor.high) factorHeld += 1
      if (overall && overall.low <= p && p <= overall.high) overallHeld += 1
    }
    expect(factorHeld / RUNS).toBeGreaterThan(0.93)
    expect(factorHeld / RUNS).toBeLessThan(0.97)
    expect(overallHeld / RUNS).toBeGreaterThan(0.93)
    expect(overallHeld / RUNS).toBeLessThan(0.97)
  })
})
