import { expect, test } from 'vitest'
import { drawSome, isDrawn } from '../../src/core/draw.ts'

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

test('so many are drawn, whatever order they come in, and more draw the same and others', () => {
  const some = (among: readonly string[], count: number) =>
    drawSome('a', among, (code) => code, count)
  expect(some(codes, 100)).toEqual(some(codes.toReversed(), 100))
  expect(some(codes, 200).slice(0, 100)).toEqual(some(codes, 100))
  expect(drawSome('b', codes, String, 100)).not.toEqual(some(codes, 100))
  expect(some(codes.slice(0, 3), 5)).toHaveLength(3)
  // Each tenth of the codes gives about a tenth of those drawn: within five standard deviations.
  const first = some(codes, 2000).filter((code) => code < (codes[1000] ?? '')).length
  expect(Math.abs(first - 200)).toBeLessThan(60)
})
