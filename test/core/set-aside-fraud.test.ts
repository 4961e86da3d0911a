import { expect, test } from 'vitest'
import { type Caught, FRAUDS, type Fraud, playWeek } from '../support/rating-fraud.ts'

const SEED = 20261124
const WEEKS = 40
const SHARES = [0.05, 0.1, 0.2] as const

/** Shares of the forged that were caught, and of the honest that were set aside, over all weeks. */
function told(share: number, fraud: Fraud) {
  const weeks = Array.from({ length: WEEKS }, (_, week) => playWeek(SEED + week, share, fraud))
  const sum = (of: (week: Caught) => number): number => weeks.reduce((n, week) => n + of(week), 0)
  return {
    caught: sum(({ caught }) => caught) / sum(({ forged }) => forged),
    wronged: sum(({ wronged }) => wronged) / sum(({ forms, forged }) => forms - forged),
  }
}

test('a table of what is caught of 5, 10 and 20 % fraud, and of what is set aside falsely', () => {
  const cell = (text: string): string => text.padStart(13)
  const percent = (share: number): string => cell(`${(100 * share).toFixed(1)} %`)
  console.log(
    `forged forms: seed ${SEED}, ${WEEKS} weeks of 200 honest forms, one way to forge a row`,
  )
  const shares = SHARES.map((share) => `${100 * share} % forged`)
  console.log([...['', ...shares].map((head) => head.padStart(13)), cell('wronged')].join(''))
  for (const fraud of FRAUDS) {
    const row = SHARES.map((share) => told(share, fraud))
    const wronged = Math.max(...row.map((each) => each.wronged))
    console.log(
      [cell(fraud), ...row.map((each) => percent(each.caught)), percent(wronged)].join(''),
    )
    // Who rates at night in earnest, or for neighbours, is set aside too.
    expect(wronged).toBeLessThan(0.05)
    for (const { caught } of row) {
      const [least, most] = CAUGHT[fraud]
      expect(caught).toBeGreaterThanOrEqual(least)
      expect(caught).toBeLessThanOrEqual(most)
    }
  }
})

/** The first few of one chat or of a burst look like anybody's; a forger who takes care is not caught. */
const CAUGHT: Readonly<Record<Fraud, readonly [number, number]>> = {
  'one-chat': [0.4, 1],
  burst: [0.2, 1],
  'full-fives': [1, 1],
  night: [1, 1],
  careful: [0, 0.15],
}
