import { describe, expect, test } from 'vitest'
import { changeBetween } from '../../src/core/period-change.ts'
import { criterionShare } from '../../src/core/satisfaction-index.ts'
import { hiddenParts, shownAs } from '../../src/core/small-cells.ts'
import { invitationsNeeded, marginOf, responsesNeeded } from '../../src/core/survey-plan.ts'

const shareOf = (satisfied: number, n: number) => {
  const share = criterionShare(satisfied, n)
  if (share === null) throw new Error('no answers')
  return share
}

test('responses needed: the guidance has 3.000 → 353 and 500 → 222,2, which takes 223 whole people', () => {
  expect(responsesNeeded(3000)).toBe(353)
  expect(responsesNeeded(500)).toBe(223)
  expect(responsesNeeded(3)).toBe(3)
})

test('the margin shrinks as more of all are asked, to nothing when everybody is', () => {
  expect(marginOf(353, 3000)).toBeCloseTo(0.049, 4)
  expect(marginOf(500, 500)).toBe(0)
  expect(marginOf(100, 1_000_000)).toBeCloseTo(0.098, 3)
  expect(invitationsNeeded(353, 0.4)).toBe(883)
})

describe('a change between periods', () => {
  test('as worked in Newcombe (1998), 56 of 70 and 48 of 80: 0.0524 to 0.3339', () => {
    const { by, low, high, is } = changeBetween(shareOf(48, 80), shareOf(56, 70))
    expect([by, low, high].map((figure) => figure.toFixed(4))).toEqual([
      '0.2000',
      '0.0524',
      '0.3339',
    ])
    expect(is).toBe('clear')
  })

  test('the same share of few people may be chance', () => {
    expect(changeBetween(shareOf(6, 10), shareOf(8, 10)).is).toBe('maybe-chance')
    expect(changeBetween(shareOf(90, 100), shareOf(60, 100)).is).toBe('clear')
  })
})

describe('small cells', () => {
  test.each([
    [0, 'hidden'],
    [4, 'hidden'],
    [5, 'counts'],
    [29, 'counts'],
    [30, 'percent'],
  ])('%i people are shown as %s', (n, shown) => expect(shownAs(n)).toBe(shown))

  test.each([
    ['all large', [10, 20, 30], []],
    ['one small: the next smallest goes with it', [3, 20, 9], [0, 2]],
    ['two small that make five together', [3, 20, 4], [0, 2]],
    ['two small that make three together', [1, 20, 2, 30], [0, 2, 1]],
    ['nobody hides nothing', [0, 20, 9], []],
    ['only one part', [3], [0]],
  ])('%s', (_how, counts, hidden) => expect([...hiddenParts(counts)]).toEqual(hidden))

  test('what is hidden is never one part alone, nor fewer than five people, where others are shown', () => {
    for (let seed = 0; seed < 5000; seed += 1) {
      const counts = [seed % 7, (seed >> 3) % 11, (seed >> 5) % 13, (seed >> 7) % 9]
      const hidden = hiddenParts(counts)
      const shown = counts.filter((count, at) => count > 0 && !hidden.has(at))
      const people = [...hidden].reduce((total, at) => total + (counts[at] ?? 0), 0)
      expect(counts.every((count, at) => count === 0 || count >= 5 || hidden.has(at))).toBe(true)
      if (hidden.size > 0 && shown.length > 0) {
        expect(hidden.size).toBeGreaterThan(1)
        expect(people).toBeGreaterThanOrEqual(5)
      }
    }
  })
})
