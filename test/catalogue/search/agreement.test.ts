import { expect, test } from 'vitest'
import { agreement } from '../../../src/catalogue/search/agreement.ts'
import { syllable } from '../../../src/core/syllable.ts'

function agree(typed: string, written: string): number {
  const [a, b] = [syllable(typed), syllable(written)]
  return agreement(a.typed, b.typed, a.folded)
}

test('the same word agrees wholly, however its tone mark is placed', () => {
  expect(agree('hòa', 'hoà')).toBe(1)
  expect(agree('kỹ', 'kĩ')).toBe(1)
})

test('none typed agrees more than some missing, and that more than others typed', () => {
  const bare = agree('dang', 'đăng')
  const half = agree('đang', 'đăng')
  const other = agree('đằng', 'đăng')
  expect(bare).toBeLessThan(1)
  expect(half).toBeLessThan(bare)
  expect(other).toBeLessThan(half)
})

test('hỏi and ngã are one tone to many', () => {
  expect(agree('tữ', 'tử')).toBeGreaterThan(agree('tứ', 'tử'))
})
