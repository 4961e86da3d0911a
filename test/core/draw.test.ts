import { expect, test } from 'vitest'
import { isDrawn } from '../../src/core/draw.ts'

const codes = Array.from(
  { length: 10_000 },
  (_, i) => `H26.15.17-261124-${String(i).padStart(4, '0')}`,
)
const drawn = (seed: string, percent: number): readonly string[] =>
  codes.filter((code) => isDrawn(seed, code, percent))

test('draws as many as it should, the same for the same seed, others for another', () => {
  expect(drawn('a', 0)).toEqual([])
  expect(drawn('a', 100)).toEqual(codes)
  // Within five standard deviations of 30 %.
  for (const seed of ['a', 'b', 'phu-xuyen-2026']) {
    expect(Math.abs(drawn(seed, 30).length - 3000)).toBeLessThan(230)
  }
  expect(drawn('a', 30)).toEqual(drawn('a', 30))
  const both = drawn('a', 30).filter((code) => isDrawn('b', code, 30))
  expect(Math.abs(both.length - 900)).toBeLessThan(150)
})

test('who is drawn for less is drawn for more', () => {
  for (const code of drawn('a', 10)) expect(isDrawn('a', code, 20)).toBe(true)
})
