import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean, fold, slug, split } from '../../src/core/text.ts'

test.each([
  ['Đăng ký KẾT HÔN', 'dang ky ket hon'],
  ['đất ĐAI', 'dat dai'],
  ['  giấy \n phép  ', 'giay phep'],
])('folds %j', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('a slug is fit for a choice id', () => {
  expect(slug('Đăng ký, quản lý cư trú')).toBe('dang-ky-quan-ly-cu-tru')
})

test.each([
  ['at a paragraph', 'one two\n\nthree', 10, ['one two', 'three']],
  ['at a word', 'one two three', 9, ['one two', 'three']],
  ['within a word that is too long', 'abcdef', 4, ['abcd', 'ef']],
  ['never within an emoji', 'abc🙂', 4, ['abc', '🙂']],
])('splits %s', (_where, text, max, parts) => {
  expect(split(text, max)).toEqual(parts)
})

test('any text splits into parts within the limit, and nothing but white space is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.integer({ min: 20, max: 80 }),
      (text, max) => {
        const parts = split(text, max)
        expect(parts.every((part) => part.length <= max)).toBe(true)
        expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      },
    ),
  )
})

test('clean text holds nothing that a database refuses', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const cleaned = clean(text)
      expect(cleaned.includes('\0')).toBe(false)
      expect(cleaned.isWellFormed()).toBe(true)
      expect(cleaned).toBe(cleaned.normalize('NFC'))
      expect(clean(cleaned)).toBe(cleaned)
    }),
  )
})
