import { describe, expect, test } from 'vitest'
import { isSyllable, soundOf, typedThrough } from '../../../src/catalogue/search/spelling.ts'
import { syllable } from '../../../src/core/syllable.ts'

describe('letters that Telex and VNI left behind', () => {
  test.each([
    ['giaays', 'giấy'],
    ['tu73', 'tử'],
    ['ddawng', 'đăng'],
    ['d9ang', 'đang'],
    ['ky1', 'ký'],
    ['giay61', 'giấy'],
    ['hoon', 'hôn'],
    ['thuowngf', 'thường'],
    ['quyeefn', 'quyền'],
    ['nghieepj', 'nghiệp'],
    ['xoas', 'xóa'],
  ])('%s is %s', (typed, word) => {
    expect(syllable(typedThrough(typed) ?? '').typed).toBe(syllable(word).typed)
  })

  test.each([
    ['form', 'an English word'],
    ['birth', 'an English word'],
    ['cccd', 'an abbreviation'],
    ['ct07', 'a form'],
    ['muc2', 'a word with a number: no tone that it can bear'],
    ['khsi', 'a slip'],
  ])('%s is none: %s', (typed) => {
    expect(typedThrough(typed)).toBeNull()
  })
})

test.each(['giay', 'khai', 'nghieng', 'quyen', 'chuong', 'y', 'uy', 'thuy'])(
  '%s can be a syllable',
  (word) => {
    expect(isSyllable(word)).toBe(true)
  },
)

test.each(['khsi', 'giaays', 'birth', 'hoon', 'cccd', 'tamtru', ''])('%s cannot', (word) => {
  expect(isSyllable(word)).toBe(false)
})

test.each([
  ['xinh', 'sinh'],
  ['trung', 'chung'],
  ['rang', 'dang'],
  ['gia', 'da'],
  ['nam', 'lam'],
  ['hong', 'hon'],
  ['ki', 'ky'],
  ['ngiep', 'nghiep'],
])('%s sounds like %s', (one, other) => {
  expect(soundOf(one)).toBe(soundOf(other))
})

test.each([
  ['ma', 'na'],
  ['khai', 'cai'],
  ['thue', 'tue'],
])('%s does not sound like %s', (one, other) => {
  expect(soundOf(one)).not.toBe(soundOf(other))
})
